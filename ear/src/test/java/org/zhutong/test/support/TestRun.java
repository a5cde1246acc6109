package org.zhutong.test.support;

import java.net.URI;
import java.nio.file.Path;

/** Where this run's servers and files are; handed in by the build, which picks free ports for each run. */
public final class TestRun {
    /** Begins the id of every request made by a page whose SQL is to be printed; the page's name follows. */
    public static final String PAGE_REQUEST = "page-sql-";

    private static final String H2 = "h2";

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

    static int mariadbPort() {
        return Integer.parseInt(required("zhutong.mariadb.port"));
    }

    /** This run's database: {@code h2}, {@code postgresql} or {@code mariadb}. */
    public static String database() {
        return System.getenv().getOrDefault("ZHUTONG_DB", H2);
    }

    /** Whether this run's database is the embedded default, which is spoken to as Oracle. */
    public static boolean onH2() {
        return database().equals(H2);
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

    static int secondPort(String which) {
        return Integer.parseInt(required("zhutong.second." + which + ".port"));
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
