package org.zhutong.test.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A quotation by mail, and what the customer does by its private link, without an account. */
public final class Offers {
    private static final Api SALES = Api.as("east.sales");
    private static final Api ADMIN = Api.as("admin");
    private static final Pattern TOKEN = Pattern.compile("/offer\\?t=([A-Za-z0-9_-]{43})&");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Offers() {}

    public static Map<String, Object> letter(String email) {
        return Map.of("email", email, "contactName", "王工", "language", "zh-CN", "message", "请查收。");
    }

    /** Mails an approved quotation and takes the token out of the outbox. */
    public static String mailed(long id, String email) {
        assertEquals(
                "SENT",
                SALES.post("/quotations/" + id + "/mail", letter(email))
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        return token(ADMIN.get("/mails/" + mail(email).path("id").asLong())
                .expect(200)
                .json()
                .path("body")
                .asText());
    }

    /** The only mail to this address. */
    public static JsonNode mail(String email) {
        JsonNode items =
                ADMIN.get("/mails?recipient=" + email).expect(200).json().path("items");
        assertEquals(1, items.size(), items::toString);
        return items.get(0);
    }

    public static String token(String text) {
        Matcher matcher = TOKEN.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    public static HttpResponse<String> open(String token) {
        return send(HttpRequest.newBuilder(URI.create(TestRun.application() + "/offer?t=" + token))
                .header("User-Agent", "Customer's phone")
                .build());
    }

    public static HttpResponse<String> answer(String verb, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(TestRun.application() + "/offer/" + verb))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Opens the page and accepts what it shows. */
    public static void accept(long quotation, String token) {
        assertEquals(200, open(token).statusCode());
        String version = SALES.get("/quotations/" + quotation)
                .expect(200)
                .json()
                .path("version")
                .asText();
        HttpResponse<String> accepted = answer("accept", Map.of("t", token, "version", version));
        assertTrue(accepted.headers().firstValue("Location").orElse("").contains("done=accepted"), accepted::toString);
    }

    /** Sends it as it is. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
