package org.zhutong.test.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/**
 * One file on its way in over REST, as admin: uploaded and mapped (the suggestion of the server, all kinds of rows, prices into
 * a new list), then tried, then committed. Each step says how many seconds it took.
 */
final class FileImport {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Api ADMIN = Api.as("admin");

    private final String path;
    private final int rows;

    private FileImport(String path, int rows) {
        this.path = path;
        this.rows = rows;
    }

    static FileImport upload(Path file) throws IOException {
        HttpRequest upload = ADMIN.request(
                        "POST",
                        "/imports?fileName=" + Fixtures.unique("bench") + suffix(file),
                        BodyPublishers.ofFile(file))
                .header("Content-Type", "application/octet-stream")
                .timeout(PATIENCE)
                .build();
        JsonNode answer = Api.send(upload).expect(201).json();
        String path = "/imports/" + answer.path("id").asLong();
        ObjectNode mapping = answer.path("suggestion").deepCopy();
        mapping.putNull("filterColumn").putNull("filterValue");
        mapping.putObject("newPriceList")
                .put("code", Fixtures.unique("BENCH"))
                .put("name", "价格")
                .put("currency", "CNY");
        ADMIN.put(path + "/mapping", answer.path("version").asInt(), mapping).expect(200);
        return new FileImport(path, answer.path("rows").asInt());
    }

    private static String suffix(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    int rows() {
        return rows;
    }

    /** What the rows would come to. */
    JsonNode dryRun() {
        return post("/dry-run");
    }

    JsonNode commit() {
        return post("/commit");
    }

    private JsonNode post(String step) {
        // over HTTP/2 the server says goodbye to a connection on which nothing moves for a minute, even with an answer
        // due
        HttpRequest request = ADMIN.request("POST", path + step)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE)
                .build();
        return Api.send(request).expect(200).json();
    }
}
