package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;

/** The contract every resource keeps, tried on the simplest of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ApiIT {

    @Test
    void withoutATokenThereIsNoAnswer() {
        Api.anonymous().get("/branches").expect(401);
    }

    @Test
    void withoutThePermissionTheCallerIsForbidden() {
        Api.as("storekeeper").get("/employees").problem(403);
    }

    @Test
    void aListHasItemsAndATotalOnlyWhenAskedFor() {
        Api.Answer plain = Api.as("admin").get("/branches").expect(200);
        assertTrue(plain.json().path("items").size() >= 2, plain::toString);
        assertTrue(
                plain.json().path("total").isMissingNode()
                        || plain.json().path("total").isNull(),
                plain::toString);
        Api.Answer counted = Api.as("admin").get("/branches?count=true&limit=1").expect(200);
        assertEquals(1, counted.json().path("items").size());
        assertTrue(counted.json().path("total").asInt() >= 2);
        assertTrue(counted.json().path("next").asText().contains("cursor="), counted::toString);
    }

    @Test
    void anUnknownFieldIsNamed() {
        Api.Answer answer = Api.as("admin")
                .post("/branches", Map.of("code", "X1", "name", "X", "colour", "red"))
                .refused(422, "shared.unknown-field");
        assertEquals(List.of("colour"), answer.fields());
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        Api.as("admin").get("/nothing-of-the-kind").problem(404);
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        Api.Answer chinese =
                Api.as("admin").speaking("zh-CN").get("/branches/999999999").problem(404);
        assertTrue(chinese.messages().codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff), chinese::toString);
        Api.Answer english =
                Api.as("admin").speaking("en").get("/branches/999999999").problem(404);
        assertTrue(english.messages().codePoints().allMatch(c -> c < 0x2e80), english::toString);
    }

    @Test
    void theSameKeyAndBodyHaveOneEffectAndOneAnswer() {
        Api admin = Api.as("admin");
        String code = "K" + System.nanoTime() % 1_000_000_000;
        Map<String, Object> command = Map.of("code", code, "name", "第一次");
        Api.Answer first = admin.post("/branches", command, "key-" + code).expect(201);
        Api.Answer again = admin.post("/branches", command, "key-" + code).expect(201);
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.json(), again.json());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        admin.post("/branches", Map.of("code", code, "name", "另一个"), "key-" + code)
                .refused(422, "shared.idempotency-key-reused");
    }
}
