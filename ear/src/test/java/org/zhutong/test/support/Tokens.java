package org.zhutong.test.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhutong.test.inserver.DemoUser;

/** Access tokens from the real Keycloak, through the demo realm's client for scripts; fetched anew shortly before they expire. */
public final class Tokens {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private record Token(String text, long expiresNanos) {}

    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String of(String username) {
        Token token = KNOWN.compute(
                username,
                (name, known) -> known == null || known.expiresNanos - System.nanoTime() < MARGIN.toNanos()
                        ? fetch(name)
                        : known);
        return token.text;
    }

    private static Token fetch(String username) {
        JsonNode answer = request(username, DemoUser.PASSWORD);
        if (!answer.has("access_token")) {
            throw new IllegalStateException("no token for " + username + ": " + answer);
        }
        long lifetime = Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos();
        return new Token(answer.path("access_token").asText(), System.nanoTime() + lifetime);
    }

    /** Keycloak's answer to a password, good or bad. */
    public static JsonNode request(String username, String password) {
        String form = "grant_type=password&client_id=zhutong-cli&scope=openid&username=" + encoded(username)
                + "&password=" + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestRun.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
