package org.zhutong.test.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhutong.test.inserver.DemoUser;
import org.zhutong.test.support.Api;

/**
 * One operation of the REST API as {@code /openapi} describes it.
 *
 * @param path below {@code /api/v1}, with its parameters in braces
 * @param permissions all of them are needed
 * @param body schema of the JSON body with references resolved; null when it takes none
 * @param upload whether it takes a file instead of JSON
 */
record Operation(
        String id,
        String method,
        String path,
        Set<String> permissions,
        List<String> pathParameters,
        List<String> queryParameters,
        JsonNode body,
        boolean upload) {
    static final String NOWHERE = "999999999";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** Every operation there is, in the document's order. */
    static List<Operation> all() {
        JsonNode document = Api.anonymous().get("/openapi").expect(200).json();
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(item -> item.getValue().fields().forEachRemaining(verb -> {
                    if (Set.of("get", "post", "put", "patch", "delete").contains(verb.getKey())) {
                        operations.add(of(document, item.getKey(), verb.getKey(), item.getValue(), verb.getValue()));
                    }
                }));
        return operations;
    }

    private static Operation of(JsonNode document, String path, String verb, JsonNode item, JsonNode operation) {
        Set<String> permissions = new LinkedHashSet<>();
        operation.path("x-required-permissions").forEach(one -> permissions.add(one.asText()));
        List<String> inPath = new ArrayList<>();
        List<String> inQuery = new ArrayList<>();
        Stream.of(item.path("parameters"), operation.path("parameters"))
                .forEach(list -> list.forEach(parameter -> {
                    JsonNode resolved = resolve(document, parameter, 0);
                    if (resolved.path("in").asText().equals("path")) {
                        inPath.add(resolved.path("name").asText());
                    } else if (resolved.path("in").asText().equals("query")) {
                        inQuery.add(resolved.path("name").asText());
                    }
                }));
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode schema = content.path("application/json").path("schema");
        return new Operation(
                operation.path("operationId").asText(),
                verb.toUpperCase(java.util.Locale.ROOT),
                path.startsWith("/api/v1") ? path.substring("/api/v1".length()) : path,
                permissions,
                List.copyOf(inPath),
                List.copyOf(inQuery),
                schema.isMissingNode() ? null : resolve(document, schema, 0),
                !content.isMissingNode() && !content.isEmpty() && schema.isMissingNode());
    }

    /** The schema with every reference replaced by what it refers to, as deep as bodies go. */
    private static JsonNode resolve(JsonNode document, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            JsonNode target = document.at(schema.path("$ref").asText().substring(1));
            return depth > DEEPEST ? JSON.objectNode() : resolve(document, target, depth + 1);
        }
        if (schema.isObject()) {
            ObjectNode copy = JSON.objectNode();
            schema.fields()
                    .forEachRemaining(field -> copy.set(field.getKey(), resolve(document, field.getValue(), depth)));
            return copy;
        }
        if (schema.isArray()) {
            ArrayNode copy = JSON.arrayNode();
            schema.forEach(element -> copy.add(resolve(document, element, depth)));
            return copy;
        }
        return schema;
    }

    /** The address, with every path parameter replaced by this value. */
    String at(String value) {
        return path.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
    }

    /** Values for the parameters of an operation that is no list (a list needs none). */
    String sampleQuery() {
        if (queryParameters.isEmpty() || queryParameters.contains("limit")) {
            return "";
        }
        return queryParameters.stream()
                .map(name -> name + "=" + (name.equals("date") ? "2026-11-22" : name.equals("currency") ? "CNY" : "1"))
                .collect(java.util.stream.Collectors.joining("&", "?", ""));
    }

    /** Someone who has every permission the operation needs, if there is anyone. */
    Optional<DemoUser> someoneWhoMay() {
        return Stream.of(DemoUser.ADMIN, DemoUser.EAST_MANAGER, DemoUser.EAST_SALES, DemoUser.AUDITOR)
                .filter(user -> user.permissions().containsAll(permissions))
                .findFirst();
    }

    /** A body of the right shape: every field there and of the right type, the values neither good nor harmful. */
    JsonNode sample() {
        return body == null ? null : sample(body, "");
    }

    private static JsonNode sample(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("anyOf") || schema.has("oneOf") || schema.has("allOf")) {
            for (String key : List.of("anyOf", "oneOf", "allOf")) {
                for (JsonNode one : schema.path(key)) {
                    if (!one.path("type").asText().equals("null")) {
                        return sample(one, name);
                    }
                }
            }
        }
        return switch (typeOf(schema)) {
            case "object" -> {
                ObjectNode object = JSON.objectNode();
                schema.path("properties")
                        .fields()
                        .forEachRemaining(
                                field -> object.set(field.getKey(), sample(field.getValue(), field.getKey())));
                yield object;
            }
            case "array" -> JSON.arrayNode().add(sample(schema.path("items"), name));
            case "integer" -> JSON.numberNode(1);
            case "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default ->
                switch (schema.path("format").asText()) {
                    case "date" -> JSON.textNode("2026-11-22");
                    case "date-time" -> JSON.textNode("2026-11-22T00:00:00Z");
                    default -> JSON.textNode("");
                };
        };
    }

    /** OpenAPI 3.1 writes an optional field's type as an array with "null" in it. */
    static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
