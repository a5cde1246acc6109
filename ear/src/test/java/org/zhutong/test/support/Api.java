package org.zhutong.test.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Calls the REST API as someone.
 *
 * <pre>{@code
 * Api sales = Api.as("east.sales");
 * JsonNode quotation = sales.post("/quotations", command).expect(201).json();
 * sales.post("/quotations/" + id + "/approve", null).refused(403, "approval.own");
 * }</pre>
 */
public final class Api {
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final URI server;
    private final String user;
    private final String language;

    private Api(URI server, String user, String language) {
        this.server = server;
        this.user = user;
        this.language = language;
    }

    /** With a token of this demo user, in English. */
    public static Api as(String user) {
        return new Api(TestRun.application(), user, "en");
    }

    /** Without a token. */
    public static Api anonymous() {
        return new Api(TestRun.application(), null, "en");
    }

    public Api speaking(String languageTag) {
        return new Api(server, user, languageTag);
    }

    /** The same person at another server. */
    Api at(URI other) {
        return new Api(other, user, language);
    }

    public Answer get(String path) {
        return send(request("GET", path).build());
    }

    public Answer post(String path, Object body) {
        return send(request("POST", path, body).build());
    }

    /** With an idempotency key. */
    public Answer post(String path, Object body, String key) {
        return send(request("POST", path, body).header("Idempotency-Key", key).build());
    }

    /** @param version as read, e.g. {@code answer.version()}; null leaves {@code If-Match} out */
    public Answer put(String path, Integer version, Object body) {
        HttpRequest.Builder request = request("PUT", path, body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request.build());
    }

    /** A request of one's own making: base, token and language are there. */
    public HttpRequest.Builder request(String method, String path) {
        return request(method, path, HttpRequest.BodyPublishers.noBody());
    }

    private HttpRequest.Builder request(String method, String path, Object body) {
        if (body == null) {
            return request(method, path);
        }
        try {
            String text = body instanceof String json ? json : JSON.writeValueAsString(body);
            return request(method, path, HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                    .header("Content-Type", "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As {@link #request(String, String)} with a body whose content type is the caller's to set. */
    public HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
        String base = path.startsWith("/api/") || path.startsWith("/openapi") ? "" : "/api/v1";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language)
                .method(method, body);
        if (user != null) {
            request.header("Authorization", "Bearer " + Tokens.of(user));
        }
        return request;
    }

    public static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param what method and path
     */
    public record Answer(String what, int status, HttpHeaders headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(this + " is no JSON", e);
            }
        }

        public Answer expect(int wanted) {
            assertEquals(wanted, status, this::toString);
            return this;
        }

        /**
         * A problem in the form of RFC 9457 with this status and rule.
         *
         * @param key message key of the rule, e.g. {@code crm.credit-exceeded}
         */
        public Answer refused(int wanted, String key) {
            problem(wanted);
            assertEquals("urn:zhutong:problem:" + key, json().path("type").asText(), this::toString);
            return this;
        }

        /** A complete problem in the form of RFC 9457 with this status. */
        public Answer problem(int wanted) {
            expect(wanted);
            assertTrue(header("Content-Type").startsWith("application/problem+json"), this::toString);
            JsonNode problem = json();
            assertEquals(wanted, problem.path("status").asInt(), this::toString);
            for (String field : List.of("type", "title", "detail", "instance")) {
                assertTrue(
                        problem.path(field).isTextual()
                                && !problem.path(field).asText().isBlank(),
                        this::toString);
            }
            return this;
        }

        /** The fields named by a problem's violations. */
        public List<String> fields() {
            List<String> fields = new ArrayList<>();
            json().path("violations")
                    .forEach(one -> fields.add(one.path("field").asText()));
            return fields;
        }

        /** The messages of a problem's violations, one a line; its detail when it has none. */
        public String messages() {
            List<String> messages = StreamSupport.stream(
                            json().path("violations").spliterator(), false)
                    .map(one -> one.path("message").asText())
                    .toList();
            return messages.isEmpty() ? json().path("detail").asText() : String.join("\n", messages);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The version in the entity tag. */
        public int version() {
            String tag = header("ETag");
            assertTrue(tag.matches("\"\\d+\""), () -> "no entity tag in " + this);
            return Integer.parseInt(tag.substring(1, tag.length() - 1));
        }

        @Override
        public String toString() {
            String text = text();
            return what + " → " + status + " " + (text.length() > 2000 ? text.substring(0, 2000) + "…" : text);
        }
    }
}
