package org.zhutong.test.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhutong.test.support.TestRun;
import org.zhutong.test.support.Tokens;

/**
 * A program that writes orders over REST: creates one and confirms it, two requests on a connection that stays open. It reads
 * the answers to their end but not what they say, since it shares the machine with the server and is not what is measured.
 */
final class OrderClient implements Crowd.Client {
    private final OrderDesk desk;

    OrderClient(OrderDesk desk) {
        this.desk = desk;
    }

    @Override
    public void act() throws IOException {
        write(null);
    }

    /**
     * @param requestId for both requests, found again in the audit; null: the server makes one
     * @return the order's address, its id at the end
     */
    String write(@Nullable String requestId) throws IOException {
        String order = post("/api/v1/sales-orders", desk.nextOrder(), 201, requestId);
        post(order + "/confirm", "{}", 200, requestId);
        return order;
    }

    private static String post(String path, String json, int expected, @Nullable String requestId) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(TestRun.application() + path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.of("east.sales"));
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json, application/problem+json");
        if (requestId != null) {
            connection.setRequestProperty("X-Request-Id", requestId);
        }
        connection.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] answer = body.readAllBytes();
            if (status != expected) {
                throw new IllegalStateException(
                        "POST " + path + " → " + status + " " + new String(answer, StandardCharsets.UTF_8));
            }
        }
        String location = connection.getHeaderField("Location");
        return location == null ? path : location;
    }
}
