package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.TestRun;
import org.zhutong.test.support.Tokens;

/** What every answer carries, and what is refused before anything of ours looks at it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProtectionIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a redirect to sign-on, a page, static files, a list, refusals of three kinds, health, the API's
                // description
                "/",
                "/signed-out",
                "/resources/zhutong.css",
                "/manifest.webmanifest",
                "/api/v1/products",
                "/api/v1/nothing-of-the-kind",
                "/resources/nothing-of-the-kind.css",
                "/health/live",
                "/health/ready",
                "/openapi"
            })
    void everyAnswerIsProtected(String path) throws Exception {
        assertProtected(send("GET", path, Map.of()));
        assertProtected(send("GET", path, Map.of("Authorization", "Bearer " + Tokens.of("admin"))));
    }

    private static void assertProtected(HttpResponse<String> answer) {
        String what = answer.request().uri() + " → " + answer.statusCode() + " " + answer.headers();
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"), what);
        assertEquals("same-origin", header(answer, "Referrer-Policy"), what);
        assertEquals("DENY", header(answer, "X-Frame-Options"), what);
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertTrue(policies.stream().anyMatch(one -> one.contains("frame-ancestors 'none'")), what);
        assertFalse(String.join(" ", policies).contains("unsafe-eval"), what);
        assertFalse(policies.stream().anyMatch(one -> one.matches(".*script-src[^;]*unsafe-inline.*")), what);
        assertEquals("", header(answer, "Server"), what);
        assertEquals("", header(answer, "X-Powered-By"), what);
        // not over TLS, and nobody may claim that it is
        assertEquals("", header(answer, "Strict-Transport-Security"), what);
    }

    @Test
    void onlyTheProxyMaySayThatTheConnectionIsSecure() throws Exception {
        HttpResponse<String> answer = send("GET", "/", Map.of("X-Forwarded-Proto", "https"));
        assertEquals("", header(answer, "Strict-Transport-Security"));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> answer = send("GET", "/", Map.of("Accept", "text/html"));
        assertEquals(302, answer.statusCode());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertFalse(cookies.isEmpty());
        for (String cookie : cookies) {
            assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("httponly"), cookie);
            assertTrue(cookie.toLowerCase(java.util.Locale.ROOT).contains("samesite=lax"), cookie);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YWRtaW46emh1dG9uZw==", "Nonsense"})
    void aTokenThatIsNoneIsNoSignOn(String authorization) {
        Api.Answer answer = Api.send(Api.anonymous()
                .request("GET", "/products")
                .header("Authorization", authorization)
                .build());
        answer.problem(401);
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer::toString);
    }

    @Test
    void aTokenThatSomeoneChangedIsNoSignOn() {
        String token = Tokens.of("admin");
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";
        Api.send(Api.anonymous()
                        .request("POST", "/branches")
                        .header("Authorization", "Bearer " + changed)
                        .build())
                .problem(401);
    }

    @Test
    void withoutATokenTheAnswerSaysWhatIsWanted() {
        Api.Answer answer = Api.anonymous().get("/products").problem(401);
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer::toString);
    }

    @Test
    void noOtherSiteIsLetIn() throws Exception {
        HttpResponse<String> answer = send(
                "OPTIONS",
                "/api/v1/products",
                Map.of(
                        "Origin", "https://evil.example",
                        "Access-Control-Request-Method", "POST",
                        "Authorization", "Bearer " + Tokens.of("admin")));
        assertTrue(
                answer.headers().map().keySet().stream().noneMatch(name -> name.startsWith("access-control-")),
                () -> answer.headers().toString());
        HttpResponse<String> trace = send("TRACE", "/api/v1/products", Map.of("X-Secret", "kept"));
        assertTrue(trace.statusCode() >= 400, () -> "TRACE → " + trace.statusCode());
        assertFalse(trace.body().contains("kept"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInWords() {
        Api.as("admin").post("/products", " ".repeat(3 * 1024 * 1024)).problem(413);
    }

    /** A client that writes the whole body before it reads, as most scripts do, gets the answer and not a broken pipe. */
    @ParameterizedTest
    @CsvSource({
        "/products, application/json, 30",
        "/imports?fileName=a.csv, text/csv, 26",
        "/imports?fileName=a.csv, text/csv, 60"
    })
    void whoWritesBeforeReadingIsToldToo(String path, String type, int mebibytes) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(TestRun.application() + "/api/v1" + path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(mebibytes * 1024 * 1024);
        connection.setRequestProperty("Content-Type", type);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.of("admin"));
        byte[] piece = new byte[1024 * 1024];
        Arrays.fill(piece, (byte) ' ');
        try (OutputStream out = connection.getOutputStream()) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(piece);
            }
        }
        assertEquals(413, connection.getResponseCode());
        assertEquals("application/problem+json", connection.getContentType());
    }

    private static HttpResponse<String> send(String method, String path, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestRun.application() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
