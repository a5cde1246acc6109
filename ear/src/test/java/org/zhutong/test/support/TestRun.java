package org.zhutong.test.support;

import java.net.URI;
import java.nio.file.Path;

/** Where this run's servers and files are; handed in by the build, which picks free ports for each run. */
public final class TestRun {
    private TestRun() {}

    /** The application, no slash at the end. */
    public static URI application() {
        return URI.create("http://localhost:" + required("zhutong.http.port"));
    }

    /** The management interface: health and metrics. */
    public static URI management() {
        return URI.create("http://localhost:" + required("zhutong.management.port"));
    }

    /** Address of the realm, as the application knows it. */
    public static String realm() {
        return "http://localhost:" + keycloakPort() + "/realms/zhutong";
    }

    static int keycloakPort() {
        return Integer.parseInt(required("zhutong.keycloak.port"));
    }

    static int keycloakManagementPort() {
        return Integer.parseInt(required("zhutong.keycloak.management.port"));
    }

    static int postgresqlPort() {
        return Integer.parseInt(required("zhutong.postgresql.port"));
    }

    /** Whether this run's database is PostgreSQL rather than the embedded default. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getenv("ZHUTONG_DB"));
    }

    /** This run's own folder below {@code ear/target}. */
    public static Path folder() {
        return Path.of(required("zhutong.it.dir"));
    }

    /** {@code ear/target}. */
    public static Path target() {
        return Path.of(required("zhutong.target"));
    }

    /** The repository. */
    public static Path root() {
        return Path.of(required("zhutong.root"));
    }

    static Path serverHome() {
        return Path.of(required("zhutong.server"));
    }

    static Path serverBase() {
        return folder().resolve("wildfly");
    }

    static Path keycloakHome() {
        return Path.of(required("zhutong.keycloak"));
    }

    static Path ear() {
        return Path.of(required("zhutong.ear"));
    }

    /** Every SQL statement the server has sent in this run, one a line. */
    public static Path sqlLog() {
        return serverBase().resolve("log").resolve("sql.log");
    }

    /** The server's JSON log. */
    public static Path serverLog() {
        return serverBase().resolve("log").resolve("zhutong.json");
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The system property " + property
                    + " is missing: these tests are run by Maven, e.g. mvn verify -Dit.test=CatalogIT");
        }
        return value;
    }
}
