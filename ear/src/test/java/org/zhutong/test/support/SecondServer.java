package org.zhutong.test.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** Another server of the cluster, on the database and the Keycloak of the run; not on H2, which one process alone may open. */
public final class SecondServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final URI application = URI.create("http://localhost:" + TestRun.secondPort("http"));

    private SecondServer(Process process, Path log) {
        this.process = process;
        this.log = log;
        Watchdog.watch(process.pid());
    }

    /** Starts it and waits until it answers. */
    public static SecondServer start() {
        Path home = TestRun.serverHome();
        Path base = TestRun.folder().resolve("wildfly-second");
        Path log = TestRun.folder().resolve("wildfly-second.log");
        Folders.delete(base);
        try {
            Files.createDirectories(base);
            Folders.copy(home.resolve("standalone").resolve("configuration"), base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            Files.copy(TestRun.ear(), base.resolve("deployments").resolve("zhutong.ear"));
            List<String> command = StandaloneCommandBuilder.of(home)
                    .setJavaHome(Path.of(System.getProperty("java.home")))
                    .setBaseDirectory(base)
                    .addJavaOptions("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                    .addJavaOption("-Djboss.node.name=zhutong-second")
                    .build();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(new java.io.File("/dev/null"));
            Map<String, String> environment = builder.environment();
            environment.put("ZHUTONG_HTTP_PORT", Integer.toString(TestRun.secondPort("http")));
            environment.put("ZHUTONG_MANAGEMENT_PORT", Integer.toString(TestRun.secondPort("management")));
            environment.put("ZHUTONG_CLUSTER_PORT", Integer.toString(TestRun.secondPort("cluster")));
            SecondServer server = new SecondServer(builder.start(), log);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(application.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not there yet: it is asked again, and the log is named when it never comes
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            pause();
        }
        kill();
        throw new IllegalStateException("The second server did not start, see " + log);
    }

    private void pause() {
        try {
            process.waitFor(250, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who {@code api} is, at this server. */
    public Api of(Api api) {
        return api.at(application);
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        Watchdog.forget(process.pid());
    }
}
