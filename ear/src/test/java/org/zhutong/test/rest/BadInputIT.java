package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.inserver.DemoUser;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.TestRun;

/**
 * Bad input into every field of every operation: each answer is a clear refusal naming the field, or an ordinary answer; never
 * a failure of the server, never anything of its inside. {@code -Dzhutong.fuzz.calls=10000} makes more of them.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(2_000_000_001)
class BadInputIT {
    private static final int CALLS = Integer.getInteger("zhutong.fuzz.calls", 2000);
    private static final long SEED = Long.getLong("zhutong.fuzz.seed", 20261122L);

    private static final String LONG = "x".repeat(1_000_000);

    /** @param clearlyWrong whether no field may take it, whatever its type */
    private record Bad(String name, String json, boolean clearlyWrong) {}

    private static final List<Bad> VALUES = List.of(
            new Bad("nothing", "null", false),
            new Bad("empty", "\"\"", false),
            new Bad("blank", "\" \\t \"", false),
            new Bad("too long", '"' + LONG + '"', true),
            new Bad("object for a value", "{\"a\":1}", true),
            new Bad("list for a value", "[[[1]]]", true),
            new Bad("true", "true", false),
            new Bad("negative", "-1", false),
            new Bad("negative text", "\"-1\"", false),
            new Bad("zero", "0", false),
            new Bad("NaN", "NaN", true),
            new Bad("NaN as text", "\"NaN\"", false),
            new Bad("infinity", "1e999999999", true),
            new Bad("10^30", "1e30", true),
            new Bad("many digits", "0." + "1".repeat(50), true),
            new Bad("max long + 1", "9223372036854775808", true),
            new Bad("control characters", "\"a\\u0000\\u0001\\u001b[31m\\u0085\"", false),
            new Bad("raw control character", "\"a\u0001b\"", true),
            new Bad("emoji", "\"\uD83E\uDDF1\uD83C\uDFD7\uFE0F\u200D\"", false),
            new Bad("half an emoji", "\"\\ud83e\"", false),
            new Bad("right to left", "\"\u202E\u0645\u0631\u062D\u0628\u0627\"", false),
            new Bad("html", "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"", false),
            new Bad("sql", "\"'; DROP TABLE CUSTOMER; --\"", false),
            new Bad("el", "\"#{request.contextPath}${1+1}{0}%s\"", false),
            new Bad("formula", "\"=cmd|' /C calc'!A0\"", false),
            new Bad("bad date", "\"2026-02-30\"", false),
            new Bad("far date", "\"+999999999-12-31\"", false));

    private static final List<String> IN_ADDRESS = List.of(
            "",
            " ",
            "-1",
            "0",
            "abc",
            "1e30",
            "NaN",
            "9223372036854775808",
            "\u0000",
            "%",
            "'",
            "\"",
            "../..",
            "<b>",
            "\uD83E\uDDF1",
            "\u202E",
            "1;DROP TABLE CUSTOMER",
            "x".repeat(4000),
            "#{1+1}",
            "null",
            "true",
            "2026-02-30");

    /** @param field that must be named when the answer is a refusal of the input; null when there is no single one */
    private record Attempt(String what, HttpRequest request, String field) {}

    /** Made only when its turn comes: a million characters each are too many to keep. */
    private interface Planned {
        Attempt make();
    }

    @Test
    void badInputIsRefusedByNameAndNeverFailsTheServer() throws Exception {
        List<Planned> planned = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            plan(operation, planned);
        }
        assertTrue(planned.size() > 300, "hardly an operation takes input: " + planned.size());
        Collections.shuffle(planned, new Random(SEED));
        List<Planned> chosen = planned;
        // each plan once; when more calls are wanted than there are plans, again with the users' turns changed
        while (chosen.size() < CALLS) {
            chosen = Stream.concat(chosen.stream(), planned.stream()).toList();
        }
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Planned plan : chosen.subList(0, CALLS)) {
            Attempt attempt = plan.make();
            Api.Answer answer = Api.send(attempt.request);
            refused += answer.status() >= 400 ? 1 : 0;
            String fault = judge(attempt, answer);
            if (fault != null && wrong.size() < 60) {
                wrong.add(attempt.what + ": " + fault + " → " + shortened(answer.toString()));
            }
        }
        System.out.printf("bad input: %d calls of %d possible, %d refused%n", CALLS, planned.size(), refused);
        Files.write(TestRun.folder().resolve("bad-input.txt"), wrong);
        assertEquals("", String.join("\n", wrong));
    }

    private static String judge(Attempt attempt, Api.Answer answer) {
        if (answer.status() >= 500) {
            return "the server failed";
        }
        String text = answer.text();
        if (text.contains("Exception")
                || text.contains("\tat ")
                || text.contains("org.zhutong.")
                || text.contains("java.")) {
            return "the answer shows the inside";
        }
        if (answer.status() < 400) {
            return null;
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            // what never reached the application (a malformed request line) is the server's to answer
            return attempt.field == null && answer.status() == 400 ? null : "no problem+json";
        }
        JsonNode problem = answer.json();
        if (problem.path("detail").asText().isBlank()
                || problem.path("title").asText().isBlank()) {
            return "the problem does not say what is wrong";
        }
        boolean ofTheInput = answer.status() == 400 || answer.status() == 422;
        if (attempt.field != null && ofTheInput && !text.contains(attempt.field)) {
            return "the field " + attempt.field + " is not named";
        }
        return null;
    }

    private static void plan(Operation operation, List<Planned> planned) {
        DemoUser user = operation.someoneWhoMay().orElse(DemoUser.ADMIN);
        for (String parameter : operation.pathParameters()) {
            for (String value : IN_ADDRESS) {
                if (!value.isEmpty()) {
                    String path = operation
                            .path()
                            .replace("{" + parameter + "}", encoded(value))
                            .replaceAll("\\{[^}]*}", "1");
                    planned.add(() -> attempt(operation, user, path, "path " + parameter, value, null));
                }
            }
        }
        for (String parameter : Stream.concat(
                        operation.queryParameters().stream(), Stream.of("noSuchFilter", "cursor", "sort"))
                .distinct()
                .toList()) {
            if (operation.method().equals("GET")) {
                for (String value : IN_ADDRESS) {
                    String path = operation.at("1") + "?" + parameter + "=" + encoded(value);
                    planned.add(() -> attempt(operation, user, path, "query " + parameter, value, null));
                }
            }
        }
        if (!operation.method().equals("GET")) {
            planHeaders(operation, user, planned);
        }
        if (operation.body() != null) {
            planBodies(operation, user, planned);
        }
    }

    private static void planHeaders(Operation operation, DemoUser user, List<Planned> planned) {
        for (String value : List.of(
                "abc", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "*", "'; --", "\"" + "1".repeat(5000) + "\"")) {
            for (String header : List.of("If-Match", "Idempotency-Key")) {
                planned.add(() -> new Attempt(
                        operation + ", " + header + " " + shortened(value),
                        request(operation, user, operation.at(Operation.NOWHERE), bodyOf(operation), "application/json")
                                .setHeader(header, value)
                                .build(),
                        null));
            }
        }
    }

    private static void planBodies(Operation operation, DemoUser user, List<Planned> planned) {
        for (List<Object> field : fields(operation.sample(), List.of())) {
            String name = String.valueOf(field.get(field.size() - 1));
            for (Bad bad : VALUES) {
                planned.add(() -> withBody(
                        operation,
                        user,
                        "field " + field + " " + bad.name,
                        with(operation.sample(), field, bad.json),
                        bad.clearlyWrong && !(field.get(field.size() - 1) instanceof Integer) ? name : null));
            }
        }
        String sample = operation.sample().toString();
        planned.add(() -> withBody(
                operation, user, "unknown field", sample.replaceFirst("\\{", "{\"noSuchField\":1,"), "noSuchField"));
        planned.add(() -> withBody(operation, user, "trailing text", sample + "x", null));
        planned.add(() -> withBody(operation, user, "cut off", sample.substring(0, sample.length() / 2), null));
        planned.add(() -> withBody(operation, user, "no JSON", "<xml/>", null));
        planned.add(() -> withBody(operation, user, "a list", "[" + sample + "]", null));
        planned.add(() -> withBody(operation, user, "only null", "null", null));
        planned.add(() -> withBody(operation, user, "no body", "", null));
        planned.add(() -> withBody(operation, user, "deep", "[".repeat(100_000) + "]".repeat(100_000), null));
        planned.add(() ->
                withBody(operation, user, "deep objects", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000), null));
        planned.add(() -> new Attempt(
                operation + ", broken UTF-8",
                request(
                                operation,
                                user,
                                operation.at(Operation.NOWHERE),
                                BodyPublishers.ofByteArray(brokenUtf8(sample)),
                                "application/json")
                        .build(),
                null));
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "nonsense",
                "application/json; charset=UTF-16",
                "multipart/form-data",
                "multipart/form-data; boundary=x")) {
            planned.add(() -> new Attempt(
                    operation + ", content type " + type,
                    request(operation, user, operation.at(Operation.NOWHERE), BodyPublishers.ofString(sample), type)
                            .build(),
                    null));
        }
    }

    private static Attempt attempt(
            Operation operation, DemoUser user, String path, String where, String value, String field) {
        return new Attempt(
                operation + ", " + where + " " + shortened(value),
                request(operation, user, path, bodyOf(operation), "application/json")
                        .build(),
                field);
    }

    private static Attempt withBody(Operation operation, DemoUser user, String what, String body, String field) {
        return new Attempt(
                operation + ", " + what,
                request(
                                operation,
                                user,
                                operation.at(Operation.NOWHERE),
                                BodyPublishers.ofString(body),
                                "application/json")
                        .build(),
                field);
    }

    private static HttpRequest.Builder request(
            Operation operation, DemoUser user, String path, BodyPublisher body, String type) {
        HttpRequest.Builder request = Api.as(user.username()).request(operation.method(), path, body);
        if (!operation.method().equals("GET")) {
            request.header("If-Match", "\"1\"").header("Content-Type", type);
        }
        return request;
    }

    private static BodyPublisher bodyOf(Operation operation) {
        return operation.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(operation.sample().toString());
    }

    /** The path to every field of the body, lists entered at their first element. */
    private static List<List<Object>> fields(JsonNode node, List<Object> prefix) {
        List<List<Object>> found = new ArrayList<>();
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                List<Object> path = plus(prefix, field.getKey());
                found.add(path);
                found.addAll(fields(field.getValue(), path));
            });
        } else if (node.isArray() && !node.isEmpty()) {
            List<Object> path = plus(prefix, 0);
            found.add(path);
            found.addAll(fields(node.get(0), path));
        }
        return found;
    }

    private static List<Object> plus(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** The body with one field's value replaced by text that need not be JSON. */
    private static String with(JsonNode body, List<Object> field, String json) {
        String marker = "@@bad@@";
        JsonNode parent = body;
        for (Object step : field.subList(0, field.size() - 1)) {
            parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
        }
        Object last = field.get(field.size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) parent).set(index, marker);
        } else {
            ((ObjectNode) parent).put((String) last, marker);
        }
        return body.toString().replace('"' + marker + '"', json);
    }

    private static byte[] brokenUtf8(String sample) {
        byte[] bytes = sample.replaceFirst("\"\"", "\"??\"").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '?') {
                bytes[i] = (byte) 0xC3;
            }
        }
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
