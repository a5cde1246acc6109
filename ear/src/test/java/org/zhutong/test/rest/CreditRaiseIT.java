package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** A raise of credit over REST: who may ask, who decides, and the order that waits for it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class CreditRaiseIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");

    private static Map<String, Object> wanted(long customer, Object amount) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("amount", amount);
        command.put("validUntil", LocalDate.now().plusDays(30).toString());
        command.put("reason", "甲方月底付款");
        return command;
    }

    private static long customer(String limit) {
        return Fixtures.customer("EAST", limit).path("id").asLong();
    }

    private static String asked(long customer, Object amount) {
        JsonNode raise = SALES.post("/credit-raises", wanted(customer, amount))
                .expect(201)
                .json();
        assertTrue(raise.path("number").asText().matches("CR\\d{4}-\\d{6,}"), raise::toString);
        return "/credit-raises/" + raise.path("id").asLong();
    }

    @Test
    void anOrderBeyondTheLimitIsConfirmedOnceSomebodyElseHasAgreed() {
        long customer = customer("1000");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        // 10 boxes = 14.4 m² at 80 = 1152.00 net, 1301.76 with tax: 301.76 are missing
        long order = SALES.post("/sales-orders", Fixtures.order(customer, line(TILE, "10", "箱", warehouse)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/sales-orders/" + order + "/confirm", null).refused(409, "crm.credit-exceeded");

        String raise = asked(customer, new BigDecimal("301.76"));
        SALES.post(raise + "/approve", null).refused(403, "approval.own");
        Api.as("south.sales").get(raise).problem(404);
        SALES.post("/credit-raises", wanted(customer, 1)).refused(409, "sales.raise.open");
        JsonNode agreed = MANAGER.post(raise + "/approve", Map.of("reason", "回款稳定"))
                .expect(200)
                .json();
        assertEquals("IN_FORCE", agreed.path("status").asText());
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        assertEquals(
                0.0,
                SALES.get("/customers/" + customer + "/credit")
                        .expect(200)
                        .json()
                        .path("available")
                        .asDouble());

        SALES.post(raise + "/end", Map.of("reason", "不再需要")).problem(403);
        MANAGER.post(raise + "/end", null).problem(422);
        assertEquals(
                "ENDED",
                MANAGER.post(raise + "/end", Map.of("reason", "改为现款"))
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        JsonNode list = SALES.get("/credit-raises?customerId=" + customer + "&count=true")
                .expect(200)
                .json();
        assertEquals(1, list.path("items").size(), list::toString);
    }

    @Test
    void whatIsWrongIsNamed() {
        long customer = customer("0");
        Map<String, Object> past = wanted(customer, 100);
        past.put("validUntil", LocalDate.now().minusDays(2).toString());
        assertEquals(
                List.of("validUntil"),
                SALES.post("/credit-raises", past).problem(422).fields());
        for (Object amount : List.of(0, -5, new BigDecimal("0.001"), new BigDecimal("1e13"))) {
            assertEquals(
                    List.of("amount"),
                    SALES.post("/credit-raises", wanted(customer, amount))
                            .problem(422)
                            .fields());
        }
        Map<String, Object> silent = wanted(customer, 100);
        silent.remove("reason");
        assertEquals(
                List.of("reason"),
                SALES.post("/credit-raises", silent).problem(422).fields());
        assertEquals(
                List.of("customerId"),
                SALES.post("/credit-raises", wanted(999_999_999L, 100))
                        .problem(422)
                        .fields());
        long south = Fixtures.customer("SOUTH", "0").path("id").asLong();
        assertEquals(
                List.of("customerId"),
                SALES.post("/credit-raises", wanted(south, 100)).problem(422).fields());
        Api.as("storekeeper").post("/credit-raises", wanted(customer, 100)).problem(403);
        assertEquals(
                0,
                SALES.get("/credit-raises?customerId=" + customer)
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    void whatIsRefusedOrTakenBackCountsForNothing() {
        long customer = customer("0");
        String refused = asked(customer, 100);
        MANAGER.post(refused + "/refuse", null).problem(422);
        assertEquals(
                "REFUSED",
                MANAGER.post(refused + "/refuse", Map.of("reason", "逾期未付"))
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        String withdrawn = asked(customer, 200);
        assertEquals(
                "WITHDRAWN",
                SALES.post(withdrawn + "/withdraw", null)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        MANAGER.post(withdrawn + "/approve", null).problem(409);
        assertEquals(
                0.0,
                SALES.get("/customers/" + customer + "/credit")
                        .expect(200)
                        .json()
                        .path("raised")
                        .asDouble());
    }

    @Test
    void aCustomerWithARaiseIsNotMergedAwayUntilItIsEnded() {
        long stays = customer("1000");
        long goes = customer("1000");
        String raise = asked(goes, 100);
        Map<String, Object> merge = Map.of("mergedId", goes, "reason", "重复建档");
        MANAGER.post("/customers/" + stays + "/merge", merge).refused(409, "sales.raise.open");
        SALES.post(raise + "/withdraw", null).expect(200);
        MANAGER.post("/customers/" + stays + "/merge", merge).expect(200);
        assertEquals(
                stays, SALES.get(raise).expect(200).json().path("customerId").asLong());
    }
}
