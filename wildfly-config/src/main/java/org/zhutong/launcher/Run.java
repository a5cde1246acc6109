package org.zhutong.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code mvn -Prun}: starts Keycloak and WildFly with the application, says where they are once they are ready, and stays until
 * Ctrl-C. Runs inside Maven's process, so a signal to Maven is a signal to it.
 */
public final class Run {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    /** Maven and the shell want to be gone within 10 s too. */
    private static final long GRACE_MILLIS = 8000;

    private final PrintStream out;
    private final Settings settings;
    private final RunDirectory directory;
    private final List<Server> servers = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Run(PrintStream out, Settings settings, RunDirectory directory) {
        this.out = out;
        this.settings = settings;
        this.directory = directory;
    }

    /** @param args the project's folder, WildFly's, Keycloak's, the EAR, and {@code true} to start over */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            Settings settings = Settings.of(System.getenv());
            RunDirectory directory = new RunDirectory(Path.of(args[0], ".run"));
            new Run(System.out, settings, directory)
                    .run(
                            Path.of(args[1]),
                            new Keycloak(Path.of(args[2]), settings.keycloakPort()),
                            Path.of(args[3]),
                            Boolean.parseBoolean(args[4]));
        } catch (LaunchException e) {
            System.err.println();
            System.err.println(e.getMessage());
            // Maven would add a page of its own about a failed plugin
            System.exit(1);
        }
    }

    private void run(Path wildflyHome, Keycloak keycloak, Path ear, boolean fresh)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        WildFly wildfly = new WildFly(wildflyHome, directory.wildfly(), settings);
        directory.lock();
        int left = directory.stopLeftovers();
        if (left > 0) {
            out.println("Stopped " + left + " server(s) left over from a run that was killed.");
        }
        Preflight.check(settings, directory.root());
        if (fresh) {
            directory.clear();
        }
        if (directory.dropKeycloakDataUnlessFrom(keycloak.demoRealm())) {
            out.println("The demo realm has changed: Keycloak starts over with it.");
        }
        wildfly.prepare(ear);

        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-servers"));
        out.println("Starting Keycloak and WildFly ...");
        Server keycloakServer =
                started(keycloak.start(directory.keycloak(), directory.logs().resolve("keycloak.log")));
        Server wildflyServer =
                started(wildfly.start(System.getenv(), directory.logs().resolve("wildfly.log")));
        awaitReady(keycloakServer, keycloak.probe(), wildfly);
        awaitReady(wildflyServer, wildfly.probe(), wildfly);
        out.println(Banner.text(settings, directory, Duration.ofNanos(System.nanoTime() - begin)));
        while (true) {
            Thread.sleep(500);
            requireAllAlive();
        }
    }

    private synchronized Server started(Server server) throws IOException {
        servers.add(server);
        directory.note(servers);
        return server;
    }

    private void awaitReady(Server server, URI probe, WildFly wildfly) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(probe)) {
            requireAllAlive();
            var failure = wildfly.deploymentFailure();
            if (failure.isPresent()) {
                throw new LaunchException("The application cannot be deployed: " + failure.get() + "\nThe whole log is "
                        + directory.logs().resolve("wildfly.log"));
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchException(server.name() + " isn't ready after " + PATIENCE.toMinutes() + " minutes ("
                        + probe + "). Its log ends:\n" + String.join("\n", server.lastLines(20)));
            }
            Thread.sleep(200);
        }
    }

    private boolean answers(URI probe) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private void requireAllAlive() throws IOException, InterruptedException {
        for (Server server : servers) {
            if (stopping.get()) {
                // the servers end because they are told to: wait for the JVM's end
                Thread.sleep(Long.MAX_VALUE);
            }
            if (!server.isAlive()) {
                throw new LaunchException(server.name() + " has ended (exit code "
                        + server.exitCode().orElse(-1) + "). Its log, " + server.log() + ", ends:\n"
                        + String.join("\n", server.lastLines(20)));
            }
        }
    }

    private void stop() {
        stopping.set(true);
        List<Server> running;
        synchronized (this) {
            running = List.copyOf(servers);
        }
        out.println();
        out.println("Stopping ...");
        try {
            Server.stop(running, GRACE_MILLIS);
            out.println("Stopped. The data stay in " + directory.root() + " for the next run.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
