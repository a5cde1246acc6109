package org.zhutong.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Keycloak that the build prepared, with the demo realm and the theme in it. Its data are elsewhere, so runs and tests can
 * share it.
 */
public final class Keycloak {
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "zhutong";

    private final Path home;
    private final int port;

    public Keycloak(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** The realm that is imported where there is none yet. */
    public Path demoRealm() {
        return home.resolve("data/import/zhutong-demo.json");
    }

    /** @param data an empty folder, or one used before: what was imported and changed there stays */
    public Server start(Path data, Path log) throws IOException {
        List<String> command = List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                // one issuer, whichever way Keycloak is reached
                "--hostname=http://localhost:" + port,
                "--cache=local");
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms128m -Xmx512m",
                // a sign-on server for a handful of people: its start matters more than its peak
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1",
                "KC_DB_URL_PATH",
                data.toString(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMIN_PASSWORD);
        return Server.start("Keycloak", command, environment, home, log);
    }

    /** Answers 200 once the realm is there. */
    public URI probe() {
        return URI.create("http://127.0.0.1:" + port + "/realms/zhutong");
    }
}
