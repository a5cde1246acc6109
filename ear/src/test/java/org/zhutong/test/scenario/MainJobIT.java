package org.zhutong.test.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Api.Answer;
import org.zhutong.test.support.Fixtures;

/**
 * The main job over REST: a salesperson quotes, a manager approves, the customer's acceptance becomes a confirmed order with
 * stock reserved, the auditor reads who did what; every write sent twice with the same key. And every refusal on the way.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class MainJobIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");
    private static final Api AUDITOR = Api.as("auditor");

    /** Sends a write, loses the answer, sends it again: one effect, one answer. */
    private static Answer twice(Api who, String path, Object body) {
        String key = UUID.randomUUID().toString();
        Answer first = who.post(path, body, key);
        Answer again = who.post(path, body, key);
        assertEquals(first.status(), again.status(), again::toString);
        assertEquals(first.json(), again.json(), path);
        assertEquals(first.header("Location"), again.header("Location"), path);
        assertEquals("true", again.header("Idempotency-Replayed"), again::toString);
        return again;
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText()).stripTrailingZeros();
    }

    @Test
    void aQuotationBecomesAConfirmedOrderThatTheAuditorCanReadBack() {
        JsonNode customer = Fixtures.customer("EAST", "500000");
        long customerId = customer.path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "2000", "箱");
        Fixtures.stock(warehouse, CEMENT, "500", "袋");

        // 1050 boxes = 1512 m² at 77 (break from 500), 120 bags at 30, 3 % off: above 100,000 with tax
        Map<String, Object> command = Fixtures.quotation(customerId, line(TILE, "1050", "箱"), line(CEMENT, "120", "袋"));
        command.put("discount", new BigDecimal("3.0"));
        Answer created = twice(SALES, "/quotations", command).expect(201);
        JsonNode quotation = created.json();
        long id = quotation.path("id").asLong();
        String number = quotation.path("number").asText();
        assertEquals("/api/v1/quotations/" + id, created.header("Location"));
        assertEquals("DRAFT", quotation.path("status").asText());
        assertTrue(number.matches("QT\\d{4}-\\d{6,}"), number);
        JsonNode tile = quotation.path("lines").get(0);
        assertEquals(0, decimal(tile.path("baseQuantity")).compareTo(new BigDecimal("1512")), tile::toString);
        assertEquals(0, decimal(tile.path("listPrice")).compareTo(new BigDecimal("77")), tile::toString);
        assertEquals(0, decimal(tile.path("unitPrice")).compareTo(new BigDecimal("74.69")), tile::toString);
        assertEquals(0, decimal(tile.path("net")).compareTo(new BigDecimal("112931.28")), tile::toString);
        assertEquals(0, decimal(tile.path("tax")).compareTo(new BigDecimal("14681.07")), tile::toString);
        assertEquals(
                0, decimal(quotation.path("netTotal")).compareTo(new BigDecimal("116423.28")), quotation::toString);
        assertEquals(0, decimal(quotation.path("taxTotal")).compareTo(new BigDecimal("15135.03")), quotation::toString);
        assertEquals(
                0, decimal(quotation.path("grossTotal")).compareTo(new BigDecimal("131558.31")), quotation::toString);

        assertEquals("IN_APPROVAL", status(twice(SALES, "/quotations/" + id + "/submit", null)));
        JsonNode waiting =
                MANAGER.get("/approvals?mine=true&limit=200").expect(200).json().path("items");
        assertTrue(contains(waiting, number), () -> number + " does not wait for the manager: " + waiting);
        assertEquals("APPROVED", status(twice(MANAGER, "/quotations/" + id + "/approve", null)));
        assertEquals("SENT", status(twice(SALES, "/quotations/" + id + "/send", null)));
        assertEquals("ACCEPTED", status(twice(SALES, "/quotations/" + id + "/accept", null)));

        JsonNode order = twice(SALES, "/sales-orders/from-quotation/" + id, Map.of("warehouseId", warehouse))
                .expect(201)
                .json();
        long orderId = order.path("id").asLong();
        assertEquals(decimal(quotation.path("grossTotal")), decimal(order.path("grossTotal")));
        assertEquals("CONFIRMED", status(twice(SALES, "/sales-orders/" + orderId + "/confirm", null)));

        JsonNode stock = Fixtures.stockOf(warehouse, TILE);
        assertEquals(0, decimal(stock.path("onHand")).compareTo(new BigDecimal("2880")), stock::toString);
        assertEquals(0, decimal(stock.path("reserved")).compareTo(new BigDecimal("1512")), stock::toString);
        assertEquals(0, decimal(stock.path("available")).compareTo(new BigDecimal("1368")), stock::toString);
        JsonNode credit =
                SALES.get("/customers/" + customerId + "/credit").expect(200).json();
        assertEquals(0, decimal(credit.path("exposure")).compareTo(new BigDecimal("131558.31")), credit::toString);
        assertEquals(0, decimal(credit.path("available")).compareTo(new BigDecimal("368441.69")), credit::toString);

        everyStepIsInTheAuditTrail(id, orderId, number);
    }

    private static void everyStepIsInTheAuditTrail(long quotation, long order, String number) {
        List<JsonNode> entries = audit("Quotation", quotation);
        assertEquals(number, entries.get(0).path("entityLabel").asText().split(" ")[0]);
        List<String> steps = new ArrayList<>();
        for (JsonNode entry : entries) {
            JsonNode status = changes(entry).path("fields").path("status");
            if (!status.isMissingNode()) {
                steps.add(
                        entry.path("actor").asText() + ": " + status.path("old").asText("") + "→"
                                + status.path("new").asText());
            }
        }
        assertEquals(
                List.of(
                        "east.sales: →DRAFT",
                        "east.sales: DRAFT→IN_APPROVAL",
                        "east.manager: IN_APPROVAL→APPROVED",
                        "east.sales: APPROVED→SENT",
                        "east.sales: SENT→ACCEPTED"),
                steps);
        for (JsonNode entry : entries) {
            for (String field :
                    List.of("occurredAt", "actor", "roles", "requestId", "useCase", "action", "entityLabel")) {
                assertFalse(entry.path(field).asText().isBlank(), () -> field + " is missing in " + entry);
            }
            assertTrue(entry.path("useCase").asText().startsWith("QuotationService."), entry::toString);
        }
        List<JsonNode> ofOrder = audit("SalesOrder", order);
        assertEquals("CREATE", ofOrder.get(0).path("action").asText());
        JsonNode confirmed =
                changes(ofOrder.get(ofOrder.size() - 1)).path("fields").path("status");
        assertEquals("DRAFT", confirmed.path("old").asText());
        assertEquals("CONFIRMED", confirmed.path("new").asText());
    }

    /** Oldest first. */
    private static List<JsonNode> audit(String type, long id) {
        List<JsonNode> entries = new ArrayList<>();
        AUDITOR.get("/audit?entityType=" + type + "&entityId=" + id + "&limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(entries::add);
        entries.sort(
                java.util.Comparator.comparingLong(entry -> entry.path("id").asLong()));
        assertFalse(entries.isEmpty(), "no audit entry of " + type + " " + id);
        return entries;
    }

    private static JsonNode changes(JsonNode entry) {
        JsonNode changes = entry.path("changes");
        try {
            return changes.isTextual() ? Api.JSON.readTree(changes.asText()) : changes;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(entry.toString(), e);
        }
    }

    @Test
    void nobodyApprovesTheirOwnQuotation() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        Map<String, Object> command = Fixtures.quotation(customer.path("id").asLong(), line(TILE, "10", "箱"));
        command.put("discount", new BigDecimal("8"));
        long id = MANAGER.post("/quotations", command)
                .expect(201)
                .json()
                .path("id")
                .asLong();
        assertEquals("IN_APPROVAL", status(MANAGER.post("/quotations/" + id + "/submit", null)));
        Answer own = MANAGER.post("/quotations/" + id + "/approve", null);
        own.problem(403);
        assertEquals(
                "IN_APPROVAL",
                MANAGER.get("/quotations/" + id)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        // a salesperson lacks the permission altogether
        Api.as("east.sales2").post("/quotations/" + id + "/approve", null).problem(403);
    }

    @Test
    void aRefusedQuotationIsADraftAgainAndItsReasonIsKept() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        Map<String, Object> command = Fixtures.quotation(customer.path("id").asLong(), line(TILE, "10", "箱"));
        command.put("discount", new BigDecimal("8"));
        long id =
                SALES.post("/quotations", command).expect(201).json().path("id").asLong();
        assertEquals("IN_APPROVAL", status(SALES.post("/quotations/" + id + "/submit", null)));
        assertEquals("DRAFT", status(MANAGER.post("/quotations/" + id + "/refuse", Map.of("comment", "折扣太高"))));
        assertTrue(SALES.get("/quotations/" + id).expect(200).text().contains("折扣太高"));
    }

    @Test
    void anotherBranchSeesNothing() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        long customerId = customer.path("id").asLong();
        long id = SALES.post("/quotations", Fixtures.quotation(customerId, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        Api south = Api.as("south.sales");
        south.get("/quotations/" + id).problem(404);
        south.post("/quotations/" + id + "/submit", null).problem(404);
        south.get("/customers/" + customerId).problem(404);
        south.get("/customers/" + customerId + "/credit").problem(404);
        south.put("/quotations/" + id, 1, Fixtures.quotation(customerId, line(TILE, "1", "箱")))
                .problem(404);
        assertFalse(
                contains(south.get("/quotations?limit=200").expect(200).json().path("items"), String.valueOf(id)));
        // the same words as for a row that is not there
        assertEquals(
                south.get("/quotations/999999999").problem(404).json().path("type"),
                south.get("/quotations/" + id).problem(404).json().path("type"));
        // a customer of another branch is not there either for a new quotation
        Answer foreign = south.post("/quotations", Fixtures.quotation(customerId, line(TILE, "1", "箱")));
        assertTrue(foreign.status() == 404 || foreign.status() == 422, foreign::toString);
    }

    @Test
    void creditIsNotExceeded() {
        JsonNode customer = Fixtures.customer("EAST", "1000");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        long customerId = customer.path("id").asLong();
        // 10 boxes = 14.4 m² at 80 = 1152.00 net, 1301.76 with tax
        JsonNode order = Fixtures.orderFromQuotation(
                customerId, warehouse, Fixtures.quotation(customerId, line(TILE, "10", "箱")));
        Answer refused = SALES.post("/sales-orders/" + order.path("id").asLong() + "/confirm", null)
                .refused(409, "crm.credit-exceeded");
        assertTrue(refused.messages().contains("1,301.76"), refused::toString);
        assertTrue(refused.messages().contains("301.76"), refused::toString);
        nothingWasTaken(customerId, warehouse, TILE);
    }

    @Test
    void stockIsNotOversoldAndTheShortProductIsNamed() {
        JsonNode customer = Fixtures.customer("EAST", "1000000");
        long customerId = customer.path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "10", "箱");
        Fixtures.stock(warehouse, CEMENT, "100", "袋");
        JsonNode order = Fixtures.orderFromQuotation(
                customerId, warehouse, Fixtures.quotation(customerId, line(CEMENT, "50", "袋"), line(TILE, "11", "箱")));
        Answer refused = SALES.post("/sales-orders/" + order.path("id").asLong() + "/confirm", null)
                .refused(409, "inventory.not-available");
        assertTrue(refused.messages().contains("通体大理石瓷砖"), refused::toString);
        assertTrue(refused.messages().contains("15.84") && refused.messages().contains("14.4"), refused::toString);
        assertFalse(refused.messages().contains("硅酸盐"), refused::toString);
        assertEquals(List.of("lines[1].quantity"), refused.fields());
        nothingWasTaken(customerId, warehouse, TILE);
        nothingWasTaken(customerId, warehouse, CEMENT);
    }

    @Test
    void anOrderWithoutAQuotationIsNoWayAroundTheApprovalOfItsDiscount() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        Map<String, Object> command = Fixtures.order(customer, line(TILE, "10", "箱", warehouse));
        command.put("discount", new BigDecimal("8"));
        String path = "/sales-orders/"
                + SALES.post("/sales-orders", command)
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        SALES.post(path + "/confirm", null).refused(409, "sales.order.approval-needed");
        assertEquals("IN_APPROVAL", status(SALES.post(path + "/submit", null)));
        SALES.post(path + "/confirm", null).refused(409, "sales.order.approval-pending");
        SALES.post(path + "/approve", null).problem(403);
        MANAGER.post(path + "/approve", null).expect(200);
        assertEquals("CONFIRMED", status(SALES.post(path + "/confirm", null)));
    }

    @Test
    void whatWasApprovedInTheQuotationNeedsNoApprovalInItsOrder() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        Map<String, Object> quotation = Fixtures.quotation(customer, line(TILE, "10", "箱"));
        quotation.put("discount", new BigDecimal("8"));
        JsonNode order = Fixtures.orderFromQuotation(customer, warehouse, quotation);
        assertEquals(
                "CONFIRMED",
                status(SALES.post("/sales-orders/" + order.path("id").asLong() + "/confirm", null)));
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoChangedWhat() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        Map<String, Object> command = Fixtures.quotation(customer.path("id").asLong(), line(TILE, "10", "箱"));
        Answer created = SALES.post("/quotations", command).expect(201);
        long id = created.json().path("id").asLong();
        int version = created.version();
        Map<String, Object> mine = new HashMap<>(command);
        mine.put("projectName", "另一个项目");
        Api.as("east.sales2").put("/quotations/" + id, version, mine).expect(200);
        Map<String, Object> late = new HashMap<>(command);
        late.put("remark", "来晚了");
        Answer stale = SALES.put("/quotations/" + id, version, late).problem(412);
        assertTrue(stale.messages().contains("east.sales2"), stale::toString);
        assertTrue(stale.fields().contains("projectName"), stale::toString);
        // in words, not in the program's names
        assertTrue(stale.json().path("detail").asText().contains("Project"), stale::toString);
        assertEquals(
                "另一个项目",
                SALES.get("/quotations/" + id).json().path("projectName").asText());
        // without the version nothing is changed at all
        Answer without = SALES.put("/quotations/" + id, null, late);
        assertTrue(without.status() == 422 || without.status() == 428 || without.status() == 400, without::toString);
    }

    @Test
    void aDocumentDoesNotLeaveItsPath() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        long customerId = customer.path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        long id = SALES.post("/quotations", Fixtures.quotation(customerId, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/quotations/" + id + "/accept", null).problem(409);
        SALES.post("/quotations/" + id + "/send", null).problem(409);
        SALES.post("/sales-orders/from-quotation/" + id, Map.of("warehouseId", warehouse))
                .problem(409);
        assertEquals(
                "DRAFT", SALES.get("/quotations/" + id).json().path("status").asText());
        JsonNode order = Fixtures.orderFromQuotation(
                customerId, warehouse, Fixtures.quotation(customerId, line(TILE, "1", "箱")));
        String path = "/sales-orders/" + order.path("id").asLong();
        SALES.post(path + "/confirm", null).expect(200);
        SALES.post(path + "/confirm", null).problem(409);
        SALES.put(path, SALES.get(path).version(), Fixtures.order(customerId, line(TILE, "2", "箱", warehouse)))
                .problem(409);
        SALES.post(
                        "/sales-orders/from-quotation/"
                                + order.path("quotation").path("id").asLong(),
                        Map.of())
                .problem(409);
        assertEquals("CANCELLED", status(SALES.post(path + "/cancel", Map.of("reason", "客户取消"))));
        nothingWasTaken(customerId, warehouse, TILE);
    }

    @Test
    void whatWasSentNeverChanges() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        long customerId = customer.path("id").asLong();
        Map<String, Object> command = Fixtures.quotation(customerId, line(TILE, "10", "箱"));
        long id =
                SALES.post("/quotations", command).expect(201).json().path("id").asLong();
        assertEquals("APPROVED", status(SALES.post("/quotations/" + id + "/submit", null)));
        assertEquals("SENT", status(SALES.post("/quotations/" + id + "/send", null)));
        int version = SALES.get("/quotations/" + id).version();
        SALES.put("/quotations/" + id, version, command).problem(409);
        JsonNode next = SALES.post("/quotations/" + id + "/revise", null).json();
        assertEquals(2, next.path("versionNo").asInt(), next::toString);
        assertEquals("DRAFT", next.path("status").asText());
        assertEquals(
                "SUPERSEDED",
                SALES.get("/quotations/" + id).json().path("status").asText());
    }

    private static void nothingWasTaken(long customer, long warehouse, String sku) {
        JsonNode credit =
                SALES.get("/customers/" + customer + "/credit").expect(200).json();
        assertEquals(0, decimal(credit.path("exposure")).signum(), credit::toString);
        JsonNode stock = Fixtures.stockOf(warehouse, sku);
        assertEquals(0, decimal(stock.path("reserved")).signum(), stock::toString);
    }

    private static String status(Answer answer) {
        return answer.expect(200).json().path("status").asText();
    }

    private static boolean contains(JsonNode rows, String text) {
        for (JsonNode row : rows) {
            if (row.path("number").asText().equals(text)
                    || row.path("id").asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
