package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhutong.test.support.Api;

/** One import over REST, step by step. */
final class Imports {
    private final Api api;
    private final JsonNode uploaded;

    private Imports(Api api, JsonNode uploaded) {
        this.api = api;
        this.uploaded = uploaded;
    }

    static Api.Answer send(Api api, String name, byte[] content) {
        return Api.send(api.request(
                        "POST",
                        "/imports?fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        BodyPublishers.ofByteArray(content))
                .header("Content-Type", "application/octet-stream")
                .build());
    }

    static Imports upload(String name, byte[] content) {
        Api admin = Api.as("admin");
        return new Imports(admin, send(admin, name, content).expect(201).json());
    }

    static Imports upload(Path file) throws IOException {
        return upload(file.getFileName().toString(), Files.readAllBytes(file));
    }

    static Imports csv(String... lines) {
        return upload("prices.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    String path() {
        return "/imports/" + uploaded.path("id").asText();
    }

    /** How it may be understood, to be changed. */
    ObjectNode suggestion() {
        return uploaded.path("suggestion").deepCopy();
    }

    /** As suggested, the prices into this list. */
    ObjectNode into(String listCode, String currency) {
        ObjectNode mapping = suggestion();
        mapping.putNull("priceListId");
        ObjectNode list = mapping.putObject("newPriceList");
        list.put("code", listCode);
        list.put("name", listCode);
        list.put("currency", currency);
        return mapping;
    }

    Api.Answer map(JsonNode mapping) {
        return api.put(path() + "/mapping", uploaded.path("version").asInt(), mapping);
    }

    JsonNode check() {
        return api.post(path() + "/dry-run", null).expect(200).json();
    }

    Api.Answer commit() {
        return api.post(path() + "/commit", null);
    }

    /** Starts a step without waiting for its end. */
    Api.Answer start(String step) {
        return Api.send(api.request("POST", path() + step)
                .header("Prefer", "respond-async")
                .build());
    }

    /** The import's state once a step that was started is over. */
    String stateAfter(Api.Answer started) throws InterruptedException {
        assertEquals("respond-async", started.expect(202).header("Preference-Applied"));
        assertTrue(started.json().path("running").asBoolean(), started::toString);
        for (int tries = 0; tries < 600; tries++) {
            JsonNode progress = api.get(started.header("Location")).expect(200).json();
            if (!progress.path("running").asBoolean()) {
                assertTrue(progress.path("failure").isNull(), progress::toString);
                return api.get(path()).expect(200).json().path("state").asText();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(path() + " does not end");
    }

    /** Of each finding the rows that have it, in the file's order. */
    Map<String, List<String>> findings() {
        Map<String, List<String>> found = new TreeMap<>();
        String next = path() + "/rows?limit=200";
        while (next != null) {
            JsonNode page = api.get(next).expect(200).json();
            for (JsonNode row : page.path("items")) {
                row.path("findings")
                        .forEach(finding -> found.computeIfAbsent(
                                        finding.path("key").asText(), key -> new ArrayList<>())
                                .add(row.path("row").asText() + " "
                                        + finding.path("column").asText() + " "
                                        + finding.path("message").asText()));
            }
            next = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
        return found;
    }

    byte[] errorFile(String format) {
        return Api.send(api.request("GET", path() + "/error-file?format=" + format)
                        .setHeader("Accept", "*/*")
                        .build())
                .expect(200)
                .body();
    }
}
