package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Api.Answer;
import org.zhutong.test.support.Contracts;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.SpecialPriceFixture;
import org.zhutong.test.support.Together;
import org.zhutong.test.support.TwoLevels;

/** A binding order is changed by change orders alone: stock, credit and special prices follow, all of it or nothing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class OrderChangeIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");

    /** An order of 10 boxes of tile (14.4 m² at 80) and 20 bags of cement at 30: 1,979.76 with VAT. */
    private record Confirmed(long customer, long warehouse, long order) {
        static Confirmed at(String limit, String boxes, String bags) {
            long customer = Fixtures.customer("EAST", limit).path("id").asLong();
            long warehouse = Fixtures.warehouse("EAST");
            Fixtures.stock(warehouse, TILE, boxes, "箱");
            Fixtures.stock(warehouse, CEMENT, bags, "袋");
            long order = draft(customer, line(TILE, "10", "箱", warehouse), line(CEMENT, "20", "袋", warehouse));
            SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
            return new Confirmed(customer, warehouse, order);
        }

        static Confirmed at() {
            return at("100000", "100", "100");
        }

        JsonNode now() {
            return get("/sales-orders/" + order);
        }

        Map<String, Object> to(int lineNo, String quantity) {
            Map<String, Object> line = new HashMap<>();
            line.put(
                    "orderLineId",
                    now().path("lines").path(lineNo - 1).path("id").asLong());
            line.put("quantity", new BigDecimal(quantity));
            return line;
        }

        @SafeVarargs
        final String change(Map<String, Object>... lines) {
            return "/order-changes/"
                    + SALES.post("/order-changes", command(order, lines))
                            .expect(201)
                            .json()
                            .path("id")
                            .asLong();
        }

        void holds(String tiles, String bags, String credit) {
            same(tiles, Fixtures.stockOf(warehouse, TILE).path("reserved"));
            same(bags, Fixtures.stockOf(warehouse, CEMENT).path("reserved"));
            same(credit, get("/customers/" + customer + "/credit").path("exposure"));
        }
    }

    @SafeVarargs
    private static long draft(long customer, Map<String, Object>... lines) {
        return SALES.post("/sales-orders", Fixtures.order(customer, lines))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    @SafeVarargs
    private static Map<String, Object> command(long order, Map<String, Object>... lines) {
        Map<String, Object> command = new HashMap<>();
        command.put("orderId", order);
        command.put("reason", "图纸变更");
        command.put("lines", Arrays.asList(lines));
        return command;
    }

    private static JsonNode get(String path) {
        return SALES.get(path).expect(200).json();
    }

    private static JsonNode submit(String change) {
        return SALES.post(change + "/submit", null).expect(200).json();
    }

    private static String status(JsonNode document) {
        return document.path("status").asText();
    }

    private static void same(String expected, JsonNode actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(actual.asText())), actual::toString);
    }

    @Test
    void upDroppedAddedAndLaterIsWhatTheOrderSaysAfterwards() {
        Confirmed at = Confirmed.at();
        at.holds("14.4", "20", "1979.76");
        JsonNode before = at.now();
        String day = LocalDate.now().plusDays(30).toString();
        Map<String, Object> more = at.to(1, "12");
        more.put("requestedDate", day);
        String change = at.change(more, at.to(2, "0"), line(CEMENT, "30", "袋", at.warehouse));

        JsonNode draft = get(change);
        assertTrue(draft.path("number").asText().matches("OC\\d{4}-\\d{6,}"), draft::toString);
        assertEquals(at.order, draft.path("order").path("id").asLong());
        same("1979.76", draft.path("grossBefore"));
        // 17.28 m² at 80 and 30 bags at 30, each with 13 %
        same("2579.11", draft.path("grossTotal"));
        same("599.35", draft.path("creditNeeded"));
        same("0", draft.path("creditMissing"));
        same("2.88", draft.path("lines").path(0).path("difference"));
        assertTrue(draft.path("lines").path(2).path("dropped").asBoolean(), draft::toString);
        // nothing happens before it is submitted
        at.holds("14.4", "20", "1979.76");

        assertEquals("APPLIED", status(submit(change)));
        at.holds("17.28", "30", "2579.11");
        JsonNode now = at.now();
        assertEquals("CONFIRMED", status(now));
        same("2579.11", now.path("grossTotal"));
        assertEquals(2, now.path("lines").size());
        assertEquals(
                before.path("lines").path(0).path("id").asLong(),
                now.path("lines").path(0).path("id").asLong());
        assertEquals(day, now.path("lines").path(0).path("requestedDate").asText());
        same("17.28", now.path("lines").path(0).path("reserved"));
        same("30", now.path("lines").path(1).path("reserved"));
        JsonNode last = now.path("history").path(now.path("history").size() - 1);
        assertTrue(last.path("reason").asText().contains(draft.path("number").asText()), last::toString);
        assertEquals(
                1,
                get("/order-changes?orderId=" + at.order + "&status=APPLIED")
                        .path("items")
                        .size());

        // the whole order goes back when it is called off
        SALES.post("/sales-orders/" + at.order + "/cancel", Map.of("reason", "项目取消"))
                .expect(200);
        at.holds("0", "0", "0");
    }

    @Test
    void whatIsNotThereIsRefusedAndNothingChanges() {
        Confirmed at = Confirmed.at("2500", "12", "100");
        String tiles = at.change(at.to(1, "20"));
        // 14.4 m² more, of which 2.88 are there
        same("11.52", get(tiles).path("lines").path(0).path("missing"));
        SALES.post(tiles + "/submit", null).refused(409, "crm.credit-exceeded");
        SALES.post(tiles + "/cancel", null).expect(200);

        // 30 bags more are 1,017.00, and 520.24 are left
        String cement = at.change(at.to(2, "50"));
        same("496.76", get(cement).path("creditMissing"));
        SALES.post(cement + "/submit", null).refused(409, "crm.credit-exceeded");
        assertEquals("DRAFT", status(get(cement)));
        at.holds("14.4", "20", "1979.76");
        same("1979.76", at.now().path("grossTotal"));

        // less of one and more of another fits
        SALES.put(cement, get(cement).path("version").asInt(), command(at.order, at.to(1, "8"), at.to(2, "30")))
                .expect(200);
        assertEquals("APPLIED", status(submit(cement)));
        at.holds("11.52", "30", "2058.41");

        Confirmed little = Confirmed.at("100000", "12", "100");
        Answer missing =
                SALES.post(little.change(little.to(1, "13")) + "/submit", null).refused(409, "inventory.not-available");
        assertTrue(missing.messages().contains("通体大理石瓷砖"), missing::toString);
        little.holds("14.4", "20", "1979.76");
    }

    @Test
    void aSpecialPriceIsTakenAndGivenBack() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long id = SpecialPriceFixture.granted(customer, null, "20");
        String special = "/special-price-requests/" + id;
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        Fixtures.stock(warehouse, CEMENT, "100", "袋");
        long order = draft(customer, line(TILE, "10", "箱", warehouse), line(CEMENT, "20", "袋", warehouse));
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        Confirmed at = new Confirmed(customer, warehouse, order);
        same("14.4", get(special).path("lines").path(0).path("used"));

        String more = at.change(at.to(1, "14"));
        same("5.6", get(more).path("lines").path(0).path("specialLeft"));
        // 20.16 of 20
        SALES.post(more + "/submit", null).refused(409, "sales.special.used-up");
        SALES.put(more, get(more).path("version").asInt(), command(order, at.to(1, "13")))
                .expect(200);
        submit(more);
        same("18.72", get(special).path("lines").path(0).path("used"));
        // (60 − 52) × 18.72
        same("149.76", get(special).path("openClaim"));

        // less is given back although nothing more is sold by it
        MANAGER.post(special + "/close", Map.of("reason", "工程完工")).expect(200);
        submit(at.change(at.to(1, "5")));
        same("7.2", get(special).path("lines").path(0).path("used"));
        same("57.6", get(special).path("openClaim"));
        SALES.post(at.change(at.to(1, "6")) + "/submit", null).refused(409, "sales.special.not-in-force");

        // what the manufacturer has been asked for stays used, whatever becomes of the order
        MANAGER.post(special + "/claim", Map.of("reference", "DP-REB-9")).expect(200);
        SALES.post("/sales-orders/" + order + "/cancel", Map.of("reason", "项目取消"))
                .expect(200);
        same("7.2", get(special).path("lines").path(0).path("used"));
        same("57.6", get(special).path("claimed"));
        noBreach();
    }

    @Test
    void aDiscountOnWhatIsAddedWaitsForSomebodyElse() {
        Confirmed at = Confirmed.at();
        Map<String, Object> cheap = line(CEMENT, "10", "袋", at.warehouse);
        cheap.put("discount", 10);
        String change = at.change(cheap);
        assertTrue(get(change).path("approvalNeeded").asBoolean());
        assertEquals("IN_APPROVAL", status(submit(change)));
        at.holds("14.4", "20", "1979.76");
        SALES.post(change + "/approve", null).refused(403, "approval.own");
        SALES.put(change, get(change).path("version").asInt(), command(at.order, at.to(1, "1")))
                .problem(409);
        assertEquals("DRAFT", status(SALES.post(change + "/withdraw", null).json()));
        submit(change);
        assertEquals(
                "APPLIED",
                status(MANAGER.post(change + "/approve", null).expect(200).json()));
        // 10 × 27 with 13 %
        at.holds("14.4", "30", "2284.86");

        cheap.put("discount", 20);
        String refused = at.change(cheap);
        submit(refused);
        // asked for while the order is as it was: held meanwhile, it is not changed
        SALES.post("/sales-orders/" + at.order + "/hold", Map.of("reason", "逾期"))
                .expect(200);
        MANAGER.post(refused + "/approve", null).refused(409, "sales.change.order-changed");
        assertEquals(
                "REJECTED",
                status(MANAGER.post(refused + "/refuse", Map.of("reason", "折扣过大"))
                        .expect(200)
                        .json()));
        at.holds("14.4", "30", "2284.86");
        SALES.post("/order-changes", command(at.order, at.to(1, "11"))).refused(409, "sales.change.on-hold");
        submit(at.change(at.to(1, "9")));
        assertEquals("ON_HOLD", status(at.now()));
    }

    @Test
    void theChangedOrderCountsOnceBesideOthersOfTheCustomer() {
        try (TwoLevels levels = TwoLevels.begin(
                "ORDER_CHANGE", "quotation:approve", List.of(Map.of("fact", "CUSTOMER_30_DAYS", "threshold", 3000)))) {
            long warehouse = Fixtures.warehouse("EAST");
            Fixtures.stock(warehouse, TILE, "100", "箱");
            Fixtures.stock(warehouse, CEMENT, "100", "袋");
            long customer = levels.customer();
            long order = draft(customer, line(TILE, "10", "箱", warehouse), line(CEMENT, "20", "袋", warehouse));
            SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
            Confirmed at = new Confirmed(customer, warehouse, order);
            // 1,979.76 before and 2,318.76 after: together they would be more than 3,000
            assertEquals("APPLIED", status(submit(at.change(at.to(2, "30")))));
            // with another order of 678.00 it is more
            long other = draft(customer, line(CEMENT, "20", "袋", warehouse));
            SALES.post("/sales-orders/" + other + "/confirm", null).expect(200);
            String more = at.change(at.to(2, "31"));
            assertEquals("IN_APPROVAL", status(submit(more)));
            SALES.post(more + "/cancel", null).expect(200);
        }
    }

    @Test
    void thePriceOfAQuotationStays() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        Map<String, Object> quoted = line(TILE, "10", "箱");
        quoted.put("discount", 4);
        JsonNode order = Fixtures.orderFromQuotation(customer, warehouse, Fixtures.quotation(customer, quoted));
        SALES.post("/sales-orders/" + order.path("id").asLong() + "/confirm", null)
                .expect(200);
        Confirmed at = new Confirmed(customer, warehouse, order.path("id").asLong());
        assertEquals("APPLIED", status(submit(at.change(at.to(1, "20")))));
        JsonNode line = at.now().path("lines").path(0);
        same("76.8", line.path("unitPrice"));
        same("28.8", line.path("reserved"));
        Map<String, Object> cheaper = at.to(1, "20");
        cheaper.put("discount", 50);
        assertEquals(
                List.of("lines[0].productId"),
                SALES.post("/order-changes", command(at.order, cheaper))
                        .problem(422)
                        .fields());
    }

    @Test
    void noMoreIsOrderedThanAContractAgreed() {
        long contract = Contracts.toSign();
        JsonNode signed = SALES.post(
                        "/contracts/" + contract + "/sign",
                        Map.of(
                                "signedOn", LocalDate.now().minusDays(1).toString(),
                                "ourSigner", "王经理",
                                "theirSigner", "陈工",
                                "fileName", "合同.pdf",
                                "fileHash", "0A".repeat(32)))
                .expect(200)
                .json();
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "100", "箱");
        Fixtures.stock(warehouse, CEMENT, "100", "袋");
        Map<String, Object> some = Map.of(
                "warehouseId",
                warehouse,
                "lines",
                List.of(Map.of("item", signed.path("lines").path(0).path("item").asInt(), "quantity", 5, "unit", "箱")));
        long order = SALES.post("/contracts/" + contract + "/order", some)
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        Confirmed at = new Confirmed(signed.path("customerId").asLong(), warehouse, order);
        SALES.post("/order-changes", command(order, line(CEMENT, "1", "袋", warehouse)))
                .refused(422, "sales.change.contract-line");
        String change = at.change(at.to(1, "11"));
        SALES.post(change + "/submit", null).refused(409, "contract.over-ordered");
        same("7.2", Fixtures.stockOf(warehouse, TILE).path("reserved"));
        SALES.put(change, get(change).path("version").asInt(), command(order, at.to(1, "10")))
                .expect(200);
        assertEquals("APPLIED", status(submit(change)));
        noBreach();
    }

    @Test
    void oneIsOpenForAnOrderAndEndsWithIt() {
        Confirmed at = Confirmed.at();
        String change = at.change(at.to(1, "11"));
        SALES.post("/order-changes", command(at.order, at.to(1, "12"))).refused(409, "sales.change.open");
        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> SALES.post("/order-changes", command(at.order, at.to(1, "12"))),
                () -> SALES.post("/order-changes", command(at.order, at.to(1, "13")))));
        answers.forEach(answer -> answer.refused(409, "sales.change.open"));
        SALES.post("/sales-orders/" + at.order + "/cancel", Map.of("reason", "项目取消"))
                .expect(200);
        assertEquals("CANCELLED", status(get(change)));
        SALES.post("/order-changes", command(at.order, Map.of())).problem(409);
        at.holds("0", "0", "0");
    }

    @Test
    void twoWantTheLastOfIt() {
        Confirmed one = Confirmed.at("100000", "25", "100");
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long order = draft(customer, line(TILE, "10", "箱", one.warehouse));
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);
        Confirmed other = new Confirmed(customer, one.warehouse, order);
        // each wants 4 more of 5
        String first = one.change(one.to(1, "14"));
        String second = other.change(other.to(1, "14"));
        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> SALES.post(first + "/submit", null), () -> SALES.post(second + "/submit", null)));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 200).count(), answers::toString);
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.refused(409, "inventory.not-available"));
        same("34.56", Fixtures.stockOf(one.warehouse, TILE).path("reserved"));
        noBreach();
    }

    @Test
    void changedAndCalledOffAtTheSameMoment() {
        for (int i = 0; i < 3; i++) {
            Confirmed at = Confirmed.at();
            String change = at.change(at.to(1, "12"), at.to(2, "5"));
            List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                    () -> SALES.post(change + "/submit", null),
                    () -> SALES.post("/sales-orders/" + at.order + "/cancel", Map.of("reason", "项目取消"))));
            for (Answer answer : answers) {
                assertTrue(List.of(200, 409, 412).contains(answer.status()), answer::toString);
            }
            if (status(at.now()).equals("CANCELLED")) {
                at.holds("0", "0", "0");
            } else {
                at.holds("17.28", "5", "1731.61");
            }
        }
        noBreach();
    }

    @Test
    void whatIsWrongIsNamed() {
        Confirmed at = Confirmed.at();
        String change = at.change(at.to(1, "11"));
        int version = get(change).path("version").asInt();
        SALES.put(change, version, command(at.order, at.to(1, "12"))).expect(200);
        SALES.put(change, version, command(at.order, at.to(1, "13"))).problem(412);
        SALES.put(change, null, command(at.order, at.to(1, "13"))).refused(422, "shared.if-match-required");
        Api.as("south.sales").get(change).problem(404);
        Api.as("south.sales").post(change + "/submit", null).problem(404);
        Api.as("south.sales")
                .post("/order-changes", command(at.order, at.to(1, "13")))
                .refused(422, "sales.change.order-unknown");
        Api.as("storekeeper").post(change + "/submit", null).problem(403);
        assertEquals("DRAFT", status(get(change)));

        Confirmed fresh = Confirmed.at();
        for (String wrong : List.of("-1", "0.0000001", "1e14", "1.123456789")) {
            assertEquals(
                    List.of("lines[0].quantity"),
                    SALES.post("/order-changes", command(fresh.order, fresh.to(1, wrong)))
                            .problem(422)
                            .fields());
        }
        SALES.post("/order-changes", command(fresh.order, fresh.to(1, "0"), fresh.to(2, "0")))
                .refused(422, "sales.change.nothing-left");
        SALES.post("/order-changes", command(fresh.order, Map.of("orderLineId", 1, "quantity", 2)))
                .problem(422);
        SALES.post("/order-changes", command(fresh.order, Map.of("sku", "no such thing", "quantity", 1)))
                .problem(422);
        SALES.post("/order-changes", command(fresh.order, Map.of("sku", TILE, "quantity", 0)))
                .problem(422);
        Map<String, Object> nowhere = fresh.to(1, "2");
        nowhere.put("warehouseId", 999999999);
        assertEquals(
                List.of("lines[0].warehouseId"),
                SALES.post("/order-changes", command(fresh.order, nowhere))
                        .problem(422)
                        .fields());
        Map<String, Object> never = fresh.to(1, "2");
        never.put("requestedDate", "9999-01-01");
        assertEquals(
                List.of("lines[0].requestedDate"),
                SALES.post("/order-changes", command(fresh.order, never))
                        .problem(422)
                        .fields());
        Map<String, Object> silent = command(fresh.order, fresh.to(1, "2"));
        silent.remove("reason");
        assertEquals(
                List.of("reason"),
                SALES.post("/order-changes", silent).problem(422).fields());
        String nothing = fresh.change(fresh.to(1, "10"));
        SALES.post(nothing + "/submit", null).refused(422, "sales.change.nothing");
        SALES.post(nothing + "/cancel", null).expect(200);
        SALES.post("/sales-orders/" + fresh.order + "/close", null).expect(200);
        SALES.post("/order-changes", command(fresh.order)).refused(409, "sales.not-in-this-state");
        SALES.post("/order-changes", command(draft(fresh.customer, line(TILE, "1", "箱", fresh.warehouse))))
                .refused(409, "sales.not-in-this-state");
    }

    private static void noBreach() {
        JsonNode found = Api.as("auditor").get("/invariants").expect(200).json();
        assertEquals(0, found.path("breaches").size(), found::toString);
    }
}
