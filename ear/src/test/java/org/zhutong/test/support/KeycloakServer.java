package org.zhutong.test.support;

import java.io.File;
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

/** The real Keycloak with the demo realm, on this run's ports, its database in this run's folder. */
final class KeycloakServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final Thread hook;

    private KeycloakServer(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.hook = new Thread(this::end, "end Keycloak");
        Runtime.getRuntime().addShutdownHook(hook);
        Watchdog.watch(process.pid());
    }

    /** Starts it and returns at once; {@link #awaitReady()} waits. */
    static KeycloakServer start() {
        Path home = TestRun.keycloakHome();
        Path data = TestRun.folder().resolve("keycloak");
        Path log = TestRun.folder().resolve("keycloak.log");
        if (!Files.isExecutable(home.resolve("bin/kc.sh"))) {
            throw new IllegalStateException("No Keycloak in " + home + ": build the module keycloak-realm first");
        }
        Folders.delete(data);
        try {
            Files.createDirectories(data);
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start",
                            "--optimized",
                            "--import-realm",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + TestRun.keycloakPort(),
                            "--http-management-port=" + TestRun.keycloakManagementPort(),
                            "--hostname=http://localhost:" + TestRun.keycloakPort()))
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(new File("/dev/null"));
            Map<String, String> environment = builder.environment();
            environment.put("JAVA_HOME", System.getProperty("java.home"));
            environment.put("KC_DB_URL", "jdbc:h2:file:" + data.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE");
            environment.put("KC_DB_USERNAME", "sa");
            environment.put("KC_DB_PASSWORD", "password");
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
            environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
            // it lives for a few minutes: quick start over peak speed
            environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            return new KeycloakServer(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not start: " + e.getMessage(), e);
        }
    }

    /** Waits until the realm answers. */
    void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestRun.realm() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(20))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(250, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(
                "Keycloak " + (process.isAlive() ? "is not ready after " + PATIENCE : "ended") + ", see " + log);
    }

    private void pause() {
        try {
            process.waitFor(250, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        Watchdog.forget(process.pid());
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
