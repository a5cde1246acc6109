package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.test.inserver.DemoUser;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Tokens;

/** Each demo user against each operation: forbidden exactly when a permission is missing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(2_000_000_000)
class PermissionMatrixIT {

    @Test
    void everyOperationSaysWhatItNeeds() {
        List<Operation> operations = Operation.all();
        assertTrue(operations.size() > 20, "the description is not complete: " + operations);
        List<String> unknown = operations.stream()
                .flatMap(operation ->
                        operation.permissions().stream().map(permission -> operation + " needs " + permission))
                .filter(text -> Permissions.ALL.stream().noneMatch(known -> text.endsWith(" needs " + known)))
                .toList();
        assertEquals(List.of(), unknown);
        List<String> open = operations.stream()
                .filter(operation -> operation.permissions().isEmpty())
                .map(Operation::toString)
                .toList();
        assertEquals(List.of(), open, "operations for everyone who is signed on");
    }

    @Test
    void forbiddenExactlyWhenAPermissionIsMissing() {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Operation operation : Operation.all()) {
            for (DemoUser user : DemoUser.values()) {
                Api.Answer answer = call(operation, user.username());
                calls++;
                boolean may = user.permissions().containsAll(operation.permissions());
                if (may == (answer.status() == 403) || answer.status() == 401 || answer.status() >= 500) {
                    wrong.add(
                            user.username() + (may ? " may " : " may not ") + operation + ", answer: " + answer.status()
                                    + " " + answer.text().lines().findFirst().orElse(""));
                }
                if (answer.status() == 403) {
                    answer.problem(403);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
        System.out.println("permission matrix: " + calls + " calls");
    }

    @Test
    void nobodyAtAllGetsIn() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            int status = call(operation, null).status();
            if (status != 401) {
                wrong.add(operation + " answered " + status + " without a token");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void tokensHoldThePermissionsOfTheJobRole() throws Exception {
        for (DemoUser user : DemoUser.values()) {
            String payload = Tokens.of(user.username()).split("\\.")[1];
            JsonNode claims = Api.JSON.readTree(Base64.getUrlDecoder().decode(payload));
            Set<String> held = new TreeSet<>();
            claims.path("realm_access").path("roles").forEach(role -> {
                if (Permissions.ALL.contains(role.asText())) {
                    held.add(role.asText());
                }
            });
            assertEquals(new TreeSet<>(user.permissions()), held, user.username());
            assertEquals(user.branch(), claims.path("branch").asText(), user.username());
            assertEquals(user.username(), claims.path("preferred_username").asText());
        }
    }

    /** With a body that can be read and breaks a rule, on a row that is not there: nothing is changed where it is let in. */
    private static Api.Answer call(Operation operation, String user) {
        HttpRequest.BodyPublisher body = BodyPublishers.noBody();
        String type = null;
        if (operation.body() != null) {
            body = BodyPublishers.ofString(operation.sample().toString());
            type = "application/json";
        } else if (operation.upload()) {
            body = BodyPublishers.ofString(
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n\r\n--x--\r\n");
            type = "multipart/form-data; boundary=x";
        }
        Api api = user == null ? Api.anonymous() : Api.as(user);
        HttpRequest.Builder request = api.request(
                        operation.method(), operation.at(Operation.NOWHERE) + operation.sampleQuery(), body)
                .header("If-Match", "\"1\"");
        if (type != null) {
            request.header("Content-Type", type);
        }
        return Api.send(request.build());
    }
}
