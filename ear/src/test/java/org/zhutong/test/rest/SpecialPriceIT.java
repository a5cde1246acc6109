package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.SpecialPriceFixture;
import org.zhutong.test.support.Together;
import org.zhutong.test.support.TwoLevels;

/** A manufacturer's special price from the request to the claim, and two orders that want the last of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class SpecialPriceIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");

    private static long customer() {
        return Fixtures.customer("EAST", "1000000").path("id").asLong();
    }

    private static JsonNode get(String path) {
        return SALES.get(path).expect(200).json();
    }

    private static void same(String expected, JsonNode actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(actual.asText())), actual::toString);
    }

    private static long order(long customer, String boxes, long warehouse) {
        return SALES.post("/sales-orders", Fixtures.order(customer, line(TILE, boxes, "箱", warehouse)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void fromTheRequestToTheClaim() {
        long customer = customer();
        JsonNode draft = SALES.post("/special-price-requests", SpecialPriceFixture.request(customer, null, "500"))
                .expect(201)
                .json();
        long id = draft.path("id").asLong();
        String path = "/special-price-requests/" + id;
        assertTrue(draft.path("number").asText().matches("SP\\d{4}-\\d{6,}"), draft::toString);
        Api.as("south.sales").get(path).problem(404);

        assertEquals(
                "IN_APPROVAL",
                SALES.post(path + "/submit", null)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        SALES.post(path + "/approve", null).refused(403, "approval.own");
        SALES.put(path, get(path).path("version").asInt(), SpecialPriceFixture.request(customer, null, "600"))
                .problem(409);
        assertEquals(
                "REQUESTED",
                MANAGER.post(path + "/approve", null)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        // a salesperson does not grant themselves what the manufacturer has not said
        SALES.post(path + "/grant", SpecialPriceFixture.grant("300")).problem(403);
        assertEquals(
                List.of("lines[0].price"),
                MANAGER.post(path + "/grant", SpecialPriceFixture.grant("70", "300"))
                        .problem(422)
                        .fields());
        MANAGER.post(path + "/grant", SpecialPriceFixture.grant("300")).expect(200);

        // 10 boxes are 14.4 m²: quoted at 65 instead of 80, and said why
        JsonNode quotation = SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "10", "箱")))
                .expect(201)
                .json();
        JsonNode quoted = quotation.path("lines").path(0);
        same("65", quoted.path("unitPrice"));
        assertTrue(
                quoted.path("priceExplanation")
                        .asText()
                        .contains(draft.path("number").asText()),
                quoted::toString);
        assertTrue(quoted.path("priceExplanation").asText().contains("300"), quoted::toString);
        assertEquals(id, quotation.path("specialPrices").path(0).path("id").asLong());
        assertEquals(
                quotation.path("id").asLong(),
                get(path).path("quotations").path(0).path("id").asLong());
        // no more than is left, no other customer, no other product, and not above it
        same(
                "80",
                SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "209", "箱")))
                        .expect(201)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("unitPrice"));
        same(
                "80",
                SALES.post("/quotations", Fixtures.quotation(customer(), line(TILE, "10", "箱")))
                        .expect(201)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("unitPrice"));

        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "1000", "箱");
        long order = order(customer, "10", warehouse);
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        JsonNode used = get(path);
        same("14.4", used.path("lines").path(0).path("used"));
        // (60 − 52) × 14.4
        same("115.2", used.path("openClaim"));
        assertEquals(order, used.path("uses").path(0).path("orderId").asLong());
        assertEquals(
                id,
                get("/sales-orders/" + order)
                        .path("specialPrices")
                        .path(0)
                        .path("id")
                        .asLong());
        MANAGER.post(path + "/claim", Map.of("reference", "DP-REB-7")).expect(200);
        same("115.2", get(path).path("claimed"));
        MANAGER.post(path + "/claim", Map.of("reference", "DP-REB-8")).refused(409, "sales.special.nothing-to-claim");

        long second = order(customer, "5", warehouse);
        SALES.post("/sales-orders/" + second + "/confirm", null).expect(200);
        same("21.6", get(path).path("lines").path(0).path("used"));
        SALES.post("/sales-orders/" + second + "/cancel", Map.of("reason", "改期"))
                .expect(200);
        same("14.4", get(path).path("lines").path(0).path("used"));
        same("0", get(path).path("openClaim"));

        MANAGER.post(path + "/close", null).problem(422);
        MANAGER.post(path + "/close", Map.of("reason", "工程完工")).expect(200);
        same(
                "80",
                SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "1", "箱")))
                        .expect(201)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("unitPrice"));
    }

    @Test
    void aPurchaseCutIntoPiecesIsSeenWhole() {
        try (TwoLevels levels = TwoLevels.begin(
                "SPECIAL_PRICE",
                "special-price:approve",
                List.of(Map.of("fact", "CUSTOMER_30_DAYS", "threshold", 40000)))) {
            long customer = levels.customer();
            // 500 and 200 m² at 65: 32,500 alone, 45,500 together
            assertEquals("REQUESTED", approvedByTheManager(customer, "500"));
            assertEquals("IN_APPROVAL", approvedByTheManager(customer, "200"));
        }
    }

    private static String approvedByTheManager(long customer, String quantity) {
        String path = "/special-price-requests/"
                + SALES.post("/special-price-requests", SpecialPriceFixture.request(customer, null, quantity))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        SALES.post(path + "/submit", null).expect(200);
        return MANAGER.post(path + "/approve", null)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    @Test
    void twoOrdersWantTheLastOfIt() {
        long customer = customer();
        long id = SpecialPriceFixture.granted(customer, null, "20");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "1000", "箱");
        // each takes 14.4 of 20
        long one = order(customer, "10", warehouse);
        long other = order(customer, "10", warehouse);
        List<Callable<Integer>> confirms = List.of(
                () -> Api.as("east.sales")
                        .post("/sales-orders/" + one + "/confirm", null)
                        .status(),
                () -> Api.as("east.sales2")
                        .post("/sales-orders/" + other + "/confirm", null)
                        .status());
        List<Integer> answers = Together.all(confirms);
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        same("14.4", get("/special-price-requests/" + id).path("lines").path(0).path("used"));
        long refused = answers.get(0) == 409 ? one : other;
        Api.Answer again =
                SALES.post("/sales-orders/" + refused + "/confirm", null).refused(409, "sales.special.used-up");
        assertTrue(again.messages().contains("5.6"), again::toString);
        assertEquals("DRAFT", get("/sales-orders/" + refused).path("status").asText());

        // the manufacturer gives more: then it goes
        MANAGER.post("/special-price-requests/" + id + "/grant", SpecialPriceFixture.grant("40"))
                .expect(200);
        SALES.post("/sales-orders/" + refused + "/confirm", null).expect(200);
        same("28.8", get("/special-price-requests/" + id).path("lines").path(0).path("used"));
    }

    @Test
    void whatIsOverIsRefusedAndBadInputIsNamed() {
        long customer = customer();
        long id = SpecialPriceFixture.granted(customer, null, "100");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        long order = order(customer, "10", warehouse);
        MANAGER.post("/special-price-requests/" + id + "/close", Map.of("reason", "厂家收回"))
                .expect(200);
        SALES.post("/sales-orders/" + order + "/confirm", null).refused(409, "sales.special.not-in-force");

        Map<String, Object> wrong = SpecialPriceFixture.request(customer, null, "1");
        wrong.put(
                "lines",
                List.of(
                        Map.of("sku", "NO-SUCH", "quantity", 1, "regularPrice", 2, "askedPrice", 1, "salePrice", 3),
                        Map.of("sku", CEMENT, "quantity", 1, "regularPrice", 2, "askedPrice", 2, "salePrice", 3),
                        Map.of(
                                "sku",
                                CEMENT,
                                "quantity",
                                1,
                                "unit",
                                "卷",
                                "regularPrice",
                                2,
                                "askedPrice",
                                1,
                                "salePrice",
                                3)));
        assertEquals(
                List.of("lines[0].sku", "lines[1].askedPrice", "lines[2].unit"),
                SALES.post("/special-price-requests", wrong).problem(422).fields());
        wrong.put("lines", List.of());
        assertEquals(
                List.of("lines"),
                SALES.post("/special-price-requests", wrong).problem(422).fields());
        assertEquals(
                LocalDate.now().plusDays(60).toString(),
                get("/special-price-requests/" + id).path("validUntil").asText());
    }
}
