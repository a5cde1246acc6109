package org.zhutong.launcher;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the environment says about a run.
 *
 * @param httpPort the application's port
 * @param keycloakPort Keycloak's port
 * @param managementPort WildFly's management port
 * @param database one of {@link #DATABASES}
 * @param heap the application's heap as the JVM's {@code -Xmx} takes it
 */
public record Settings(int httpPort, int keycloakPort, int managementPort, String database, String heap) {
    static final String HTTP_PORT = "ZHUTONG_HTTP_PORT";
    static final String KEYCLOAK_PORT = "ZHUTONG_KEYCLOAK_PORT";
    static final String MANAGEMENT_PORT = "ZHUTONG_MANAGEMENT_PORT";
    static final List<String> DATABASES = List.of("h2", "oracle", "postgresql", "mariadb");

    /** @throws LaunchException when a value makes no sense */
    public static Settings of(Map<String, String> environment) {
        Settings settings = new Settings(
                port(environment, HTTP_PORT, 8080),
                port(environment, KEYCLOAK_PORT, 8180),
                port(environment, MANAGEMENT_PORT, 9990),
                environment.getOrDefault("ZHUTONG_DB", "h2"),
                environment.getOrDefault("ZHUTONG_HEAP", "768m"));
        Set<Integer> ports = new HashSet<>(List.of(settings.httpPort, settings.keycloakPort, settings.managementPort));
        if (ports.size() < 3) {
            throw new LaunchException(
                    HTTP_PORT + ", " + KEYCLOAK_PORT + " and " + MANAGEMENT_PORT + " must be three different ports.");
        }
        if (!DATABASES.contains(settings.database)) {
            throw new LaunchException("ZHUTONG_DB must be one of " + String.join(", ", DATABASES) + ", not \""
                    + settings.database + "\".");
        }
        if (!settings.heap.matches("\\d+[kKmMgG]")) {
            throw new LaunchException("ZHUTONG_HEAP must be a size such as 768m or 2g, not \"" + settings.heap + "\".");
        }
        if (environment.getOrDefault("ZHUTONG_OIDC_SECRET", "set").isBlank()) {
            throw new LaunchException(
                    "ZHUTONG_OIDC_SECRET is empty: leave it out for the demo realm's, or give the secret"
                            + " of the client zhutong-web.");
        }
        return settings;
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String text = environment.getOrDefault(name, Integer.toString(usual));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new LaunchException(name + " must be a port from 1 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    public String application() {
        return "http://localhost:" + httpPort + "/";
    }

    public String keycloak() {
        return "http://localhost:" + keycloakPort + "/";
    }
}
