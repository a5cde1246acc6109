package org.zhutong.shared.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether this server can do its work: the database answers, its schema is current (the deployment does not start otherwise),
 * and Keycloak is reachable.
 */
@Singleton
@PermitAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthService {
    private static final Logger LOG = Logger.getLogger(HealthService.class);
    private static final Duration KEYCLOAK_KEPT = Duration.ofSeconds(5);

    private record Answer(boolean reachable, Instant at) {}

    @Resource(lookup = "java:jboss/datasources/ZhutongDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile @Nullable Answer keycloak;

    /** Each dependency with whether it answers. */
    public Map<String, Boolean> readiness() {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        boolean database = databaseAnswers();
        checks.put("database", database);
        checks.put("migrations", database);
        checks.put("keycloak", keycloakAnswers());
        return checks;
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.warnf("database not ready: %s", e.getMessage());
            return false;
        }
    }

    /** Whether people can sign on. Asked at most every five seconds: readiness is probed often. */
    public boolean keycloakAnswers() {
        Answer last = keycloak;
        Instant now = clock.instant();
        if (last != null && last.at().plus(KEYCLOAK_KEPT).isAfter(now)) {
            return last.reachable();
        }
        boolean reachable = askKeycloak();
        keycloak = new Answer(reachable, now);
        return reachable;
    }

    private boolean askKeycloak() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Environment.oidcUrl() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            LOG.warnf("Keycloak not reachable at %s: %s", Environment.oidcUrl(), e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
