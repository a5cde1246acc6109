package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.predicate.PredicatesHandler;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.server.handlers.ProxyPeerAddressHandler;
import io.undertow.server.handlers.builder.PredicatedHandlersParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code undertow-handlers.conf} adds to every answer, in a server behind a proxy that ends TLS and in one that is not. */
class HandlersTest {
    private static final Path HANDLERS = Path.of("src/main/webapp/WEB-INF/undertow-handlers.conf");
    private static final Map<String, String> OVER_TLS =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "erp.example.com", "X-Forwarded-Port", "443");

    private static HttpResponse<String> answer(boolean proxy, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpHandler application = exchange -> {
            exchange.setResponseCookie(new CookieImpl("ours", "1"));
            exchange.getResponseSender().send("hello");
        };
        PredicatesHandler handlers = new PredicatesHandler(application, false);
        PredicatedHandlersParser.parse(Files.readString(HANDLERS), HandlersTest.class.getClassLoader())
                .forEach(handlers::addPredicatedHandler);
        Undertow server = Undertow.builder()
                .setIoThreads(1)
                .setWorkerThreads(1)
                .addHttpListener(0, "127.0.0.1", proxy ? new ProxyPeerAddressHandler(handlers) : handlers)
                .build();
        server.start();
        try {
            int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));
            headers.forEach(request::header);
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } finally {
            server.stop();
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("").toLowerCase(Locale.ROOT);
    }

    @Test
    void behindAProxyThatEndsTlsTheBrowserIsToldToStayWithIt() throws Exception {
        HttpResponse<String> answer = answer(true, OVER_TLS);
        assertTrue(header(answer, "Strict-Transport-Security").startsWith("max-age=31536000"), answer::toString);
        assertTrue(header(answer, "Set-Cookie").contains("secure"), () -> header(answer, "Set-Cookie"));
        assertTrue(header(answer, "Set-Cookie").contains("samesite=lax"), () -> header(answer, "Set-Cookie"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }

    @Test
    void withoutTlsItIsNot() throws Exception {
        for (HttpResponse<String> answer : List.of(answer(true, Map.of()), answer(false, OVER_TLS))) {
            assertEquals("", header(answer, "Strict-Transport-Security"));
            assertFalse(header(answer, "Set-Cookie").contains("secure"), () -> header(answer, "Set-Cookie"));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        }
    }
}
