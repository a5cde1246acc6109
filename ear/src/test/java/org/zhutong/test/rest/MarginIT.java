package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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
import org.zhutong.test.support.TwoLevels;

/** Expected margins: computed from the branch's cost, seen only by who may see costs, and looked at by approval. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class MarginIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");
    private static final Api ADMIN = Api.as("admin");

    /** A product of its own, so that no other test's stock changes its cost. */
    private static String product() {
        String sku = Fixtures.unique("MARGIN");
        long category = id(ADMIN.get("/categories?limit=1")
                .expect(200)
                .json()
                .path("items")
                .get(0));
        ADMIN.post("/products", Map.of("sku", sku, "name", "毛利 " + sku, "categoryId", category, "baseUnit", "袋"))
                .expect(201);
        return sku;
    }

    private static Map<String, Object> priced(String sku, String quantity, String price) {
        Map<String, Object> line = Fixtures.line(sku, quantity, "袋");
        line.put("manualPrice", new BigDecimal(price));
        return line;
    }

    private static void stockAt(long warehouse, String sku, int quantity, String cost) {
        Api.as("storekeeper")
                .post(
                        "/stock/opening",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "warehouseId", warehouse,
                                        "sku", sku,
                                        "quantity", quantity,
                                        "unit", "袋",
                                        "unitCost", new BigDecimal(cost)))))
                .expect(201);
    }

    private static long id(JsonNode document) {
        return document.path("id").asLong();
    }

    private static void money(String expected, JsonNode actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual.decimalValue()), actual::toString);
    }

    @Test
    void theMarginIsOfTheBranchsAverageCostAndToldToWhoMaySeeCosts() {
        String known = product();
        String unknown = product();
        // 30 at 20 and 10 at 24 in the branch: 21 on average; what South paid does not matter
        stockAt(Fixtures.warehouse("EAST"), known, 30, "20");
        stockAt(Fixtures.warehouse("EAST"), known, 10, "24");
        stockAt(Fixtures.warehouse("SOUTH"), known, 1000, "5");
        long customer = id(Fixtures.customer("EAST", "100000"));
        long quotation = id(SALES.post(
                        "/quotations",
                        Fixtures.quotation(customer, priced(known, "10", "30"), priced(unknown, "1", "50")))
                .expect(201)
                .json());

        JsonNode seen = MANAGER.get("/quotations/" + quotation).expect(200).json();
        JsonNode line = seen.path("lines").get(0).path("margin");
        money("210", line.path("cost"));
        money("90", line.path("amount"));
        money("30", line.path("percent"));
        assertTrue(seen.path("lines").get(1).path("margin").isNull(), seen::toString);
        money("90", seen.path("margin").path("amount"));
        assertEquals(1, seen.path("margin").path("unknown").asInt());

        JsonNode hidden = SALES.get("/quotations/" + quotation).expect(200).json();
        assertTrue(
                hidden.path("margin").isNull()
                        && hidden.path("lines").get(0).path("margin").isNull(),
                hidden::toString);
        assertTrue(hidden.has("margin"), hidden::toString);
    }

    @Test
    void whoMayNotSeeCostsFindsThemNowhereInTheStock() {
        String sku = product();
        long warehouse = Fixtures.warehouse("EAST");
        stockAt(warehouse, sku, 5, "17.5");
        String level = "/stock?warehouse=" + warehouse;
        String moves = "/stock-moves?warehouse=" + warehouse;
        money("17.5", MANAGER.get(level).expect(200).json().path("items").get(0).path("averageCost"));
        money("17.5", MANAGER.get(moves).expect(200).json().path("items").get(0).path("unitCost"));
        JsonNode move = SALES.get(moves).expect(200).json().path("items").get(0);
        assertTrue(move.path("unitCost").isNull(), move::toString);
        assertTrue(SALES.get(level)
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("averageCost")
                .isNull());
        String document = "/stock/opening/" + move.path("documentId").asLong();
        money("87.5", MANAGER.get(document).expect(200).json().path("value"));
        JsonNode opening = Api.as("project.manager").get(document).expect(200).json();
        assertTrue(
                opening.path("value").isNull()
                        && opening.path("lines").get(0).path("unitCost").isNull(),
                opening::toString);
    }

    @Test
    void aPolicyAsksForApprovalOfALowMarginEvenOfAnOption() {
        String sku = product();
        stockAt(Fixtures.warehouse("EAST"), sku, 10, "20");
        try (TwoLevels policy =
                TwoLevels.begin("QUOTATION", "quotation:approve", List.of(Map.of("fact", "MARGIN", "threshold", 25)))) {
            long customer = policy.customer();
            Map<String, Object> option = priced(sku, "10", "22");
            option.put("kind", "OPTIONAL");
            long low = submitted(customer, priced(sku, "10", "30"), option);
            JsonNode told = MANAGER.get("/quotations/" + low).expect(200).json();
            assertEquals("IN_APPROVAL", told.path("status").asText());
            JsonNode reason = reason(told, "MARGIN");
            money("9.09", reason.path("actual"));
            money("25", reason.path("threshold"));
            JsonNode hidden = reason(SALES.get("/quotations/" + low).expect(200).json(), "MARGIN");
            assertTrue(hidden.path("actual").isNull(), hidden::toString);

            // 26.67: exactly at 25 nobody is asked because of the margin
            JsonNode fine = MANAGER.get("/quotations/" + submitted(customer, priced(sku, "10", "27")))
                    .json();
            assertTrue(fine.path("approvals").toString().indexOf("\"MARGIN\"") < 0, fine::toString);
        }
    }

    @Test
    void anUnknownCostIsAConditionOfItsOwn() {
        String sku = product();
        try (TwoLevels policy = TwoLevels.begin("QUOTATION", "quotation:approve", List.of(Map.of("fact", "NO_COST")))) {
            JsonNode told = MANAGER.get("/quotations/" + submitted(policy.customer(), priced(sku, "1", "30")))
                    .expect(200)
                    .json();
            assertEquals("NO_COST", reason(told, "NO_COST").path("kind").asText());
        }
    }

    @Test
    void theSimulatorKnowsMargins() {
        try (TwoLevels policy =
                TwoLevels.begin("QUOTATION", "quotation:approve", List.of(Map.of("fact", "MARGIN", "threshold", 25)))) {
            Map<String, Object> figures = new HashMap<>(
                    Map.of("documentType", "QUOTATION", "branchId", Fixtures.branch("EAST"), "paymentDays", 365));
            assertEquals(0, margins(figures));
            figures.put("margin", 25);
            assertEquals(0, margins(figures));
            figures.put("margin", new BigDecimal("-0.5"));
            assertEquals(1, margins(figures));
            figures.put("margin", 101);
            ADMIN.post("/approval-policies/simulate", figures).problem(422);
        }
    }

    private static long margins(Map<String, Object> figures) {
        JsonNode reasons = ADMIN.post("/approval-policies/simulate", figures)
                .expect(200)
                .json()
                .path("reasons");
        return reasons.findValuesAsText("kind").stream()
                .filter("MARGIN"::equals)
                .count();
    }

    @SafeVarargs
    private static long submitted(long customer, Map<String, Object>... lines) {
        long id = id(SALES.post("/quotations", Fixtures.quotation(customer, lines))
                .expect(201)
                .json());
        SALES.post("/quotations/" + id + "/submit", null).expect(200);
        return id;
    }

    private static JsonNode reason(JsonNode document, String kind) {
        for (JsonNode reason : document.path("approvals").path(0).path("reasons")) {
            if (reason.path("kind").asText().equals(kind)) {
                return reason;
            }
        }
        throw new AssertionError("no reason " + kind + " in " + document.path("approvals"));
    }
}
