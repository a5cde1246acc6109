package org.zhutong.test.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jspecify.annotations.Nullable;

/**
 * Starts what the application needs before Arquillian starts WildFly (Keycloak, and the run's database), lays out WildFly's
 * own folder for the run, and ends all of it after the last test. Runs that need no server (none of their classes is an
 * Arquillian one) never get here.
 */
public class SuiteServers {
    private @Nullable KeycloakServer keycloak;

    public void start(@Observes(precedence = 100) BeforeSuite event) {
        // Keycloak first and in the background: it takes as long as WildFly
        keycloak = KeycloakServer.start();
        DatabaseServer.ofThisRun();
        layOutServer();
    }

    public void watchServer(@Observes AfterStart event) {
        String base = TestRun.serverBase().toString();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(base))
                .forEach(child -> Watchdog.watch(child.pid()));
    }

    public void awaitSignOn(@Observes(precedence = -100) AfterStart event) {
        if (keycloak != null) {
            keycloak.awaitReady();
        }
    }

    public void stop(@Observes(precedence = -100) AfterSuite event) {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static void layOutServer() {
        Path base = TestRun.serverBase();
        Folders.delete(base);
        try {
            Files.createDirectories(base);
            Folders.copy(
                    TestRun.serverHome().resolve("standalone").resolve("configuration"), base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            try (var yaml = SuiteServers.class.getResourceAsStream("/test-server.yml")) {
                Files.copy(java.util.Objects.requireNonNull(yaml), base.resolve("test.yml"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
