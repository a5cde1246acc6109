package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.zhutong.test.support.PriceListFixture;
import org.zhutong.test.support.Together;

/** Price lists for everybody, for some time, for one customer and for one project; which of them counts, and why. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class PriceKindIT {
    private static final Api ADMIN = Api.as("admin");
    private static final Api SALES = Api.as("east.sales");
    private static final List<String> USUAL = List.of("PROJECT", "CUSTOMER", "PROMOTION", "STANDARD");

    private static long customer() {
        return Fixtures.customer("EAST", "1000000").path("id").asLong();
    }

    private static void same(String expected, JsonNode actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(actual.asText())), actual::toString);
    }

    private static JsonNode considered(String question) {
        return SALES.get("/prices/considered?product=" + PriceListFixture.product(TILE) + question)
                .expect(200)
                .json();
    }

    /** What the tile costs, and by which kind of list. */
    private static String price(String question) {
        JsonNode answer = SALES.get("/prices?product=" + PriceListFixture.product(TILE) + question)
                .expect(200)
                .json();
        return new BigDecimal(answer.path("unitPrice").asText())
                        .stripTrailingZeros()
                        .toPlainString() + " "
                + answer.path("kind").asText();
    }

    private static String verdict(JsonNode considered, long list) {
        String code = list(list).path("code").asText();
        for (JsonNode row : considered.path("rows")) {
            if (row.path("priceList").asText().equals(code)) {
                return row.path("verdict").asText();
            }
        }
        return "";
    }

    private static JsonNode list(long id) {
        return ADMIN.get("/price-lists/" + id).expect(200).json();
    }

    private static void end(long list) {
        JsonNode view = list(list);
        Map<String, Object> command = PriceListFixture.command(null);
        command.put("code", view.path("code").asText());
        command.put("active", false);
        ADMIN.put("/price-lists/" + list, view.path("version").asInt(), command).expect(200);
    }

    private static Api.Answer order(String strategy, List<String> kinds) {
        int version =
                ADMIN.get("/price-order").expect(200).json().path("version").asInt();
        return ADMIN.put("/price-order", version, Map.of("kinds", kinds, "strategy", strategy));
    }

    @Test
    void aCustomersListCountsForTheCustomerAndIsSeenInItsBranch() {
        long customer = customer();
        long list = PriceListFixture.made(PriceListFixture.forCustomer(customer), "70");
        JsonNode view = list(list);
        assertEquals(Fixtures.branch("EAST"), view.path("branchId").asLong(), view::toString);
        assertTrue(view.path("customerName").asText().length() > 1, view::toString);
        SALES.get("/price-lists/" + list).expect(200);
        Api.as("south.sales").get("/price-lists/" + list).problem(404);
        Api.as("south.sales")
                .get("/prices?product=" + PriceListFixture.product(TILE) + "&customer=" + customer)
                .problem(404);
        JsonNode found = SALES.get("/price-lists?kind=CUSTOMER&customerId=" + customer)
                .expect(200)
                .json()
                .path("items");
        assertEquals(1, found.size(), found::toString);
        SALES.get("/price-lists?kind=NOBODY").problem(422);

        JsonNode quoted = SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("lines")
                .path(0);
        same("70", quoted.path("unitPrice"));
        assertTrue(
                quoted.path("priceExplanation")
                        .asText()
                        .contains(view.path("code").asText()),
                quoted::toString);
        assertEquals("70 CUSTOMER", price("&customer=" + customer));
        assertEquals("80 STANDARD", price("&customer=" + customer()));
        assertEquals("80 STANDARD", price(""));
        JsonNode everybody = considered("");
        assertEquals("", verdict(everybody, list), "another's price is told: " + everybody);
        end(list);
        assertEquals("80 STANDARD", price("&customer=" + customer));
    }

    @Test
    void aProjectsPriceBookCountsWhereTheQuotationIsForTheProject() {
        long customer = customer();
        long project = PriceListFixture.opportunity(customer);
        long list = PriceListFixture.made(PriceListFixture.forProject(project), "66");
        Map<String, Object> body = Fixtures.quotation(customer, line(TILE, "10", "箱"));
        JsonNode quotation = SALES.post("/quotations", body).expect(201).json();
        String path = "/quotations/" + quotation.path("id").asLong();
        same("80", quotation.path("lines").path(0).path("unitPrice"));
        SALES.put(path + "/opportunity", null, Map.of("opportunityId", project)).expect(200);
        JsonNode preview = SALES.post(
                        "/quotations/preview",
                        Map.of(
                                "customerId",
                                customer,
                                "quotationId",
                                quotation.path("id").asLong(),
                                "rows",
                                List.of(Map.of("productId", PriceListFixture.product(TILE), "quantity", 10))))
                .expect(200)
                .json();
        assertTrue(preview.toString().contains("66"), preview::toString);
        JsonNode saved = SALES.put(path, quotation.path("version").asInt(), body)
                .expect(200)
                .json();
        same("66", saved.path("lines").path(0).path("unitPrice"));
        assertEquals("66 PROJECT", price("&customer=" + customer + "&project=" + project));
        assertEquals("80 STANDARD", price("&customer=" + customer));
        Api.as("south.sales")
                .get("/prices?product=" + PriceListFixture.product(TILE) + "&project=" + project)
                .problem(404);
        // a customer of the project pays by the project's book, not by its own list
        long own = PriceListFixture.made(PriceListFixture.forCustomer(customer), "60");
        assertEquals("66 PROJECT", price("&customer=" + customer + "&project=" + project));
        JsonNode rows = considered("&customer=" + customer + "&project=" + project);
        assertEquals("WON", verdict(rows, list));
        assertEquals("OTHER_KIND", verdict(rows, own));
    }

    @Test
    void theCompanySaysWhichKindCounts() throws Exception {
        long customer = customer();
        long dear = PriceListFixture.made(PriceListFixture.forCustomer(customer), "90");
        assertEquals("90 CUSTOMER", price("&customer=" + customer));
        // whatever number is asked for as a product's, it is no other thing that is remembered
        for (long none : List.of(-1L, 0L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            SALES.get("/prices?product=" + none).problem(404);
        }
        try {
            order("FIRST_KIND", List.of("STANDARD", "PROJECT", "CUSTOMER", "PROMOTION"))
                    .expect(200);
            assertEquals("80 STANDARD", price("&customer=" + customer));
            order("LOWEST", USUAL).expect(200);
            assertEquals("80 STANDARD", price("&customer=" + customer));
            assertEquals("DEARER", verdict(considered("&customer=" + customer), dear));

            int version =
                    ADMIN.get("/price-order").expect(200).json().path("version").asInt();
            List<Callable<Integer>> both = new ArrayList<>();
            for (String strategy : List.of("FIRST_KIND", "FIRST_KIND")) {
                both.add(() -> Api.as("admin")
                        .put("/price-order", version, Map.of("kinds", USUAL, "strategy", strategy))
                        .status());
            }
            assertEquals(List.of(200, 412), Together.all(both).stream().sorted().toList());
        } finally {
            order("FIRST_KIND", USUAL).expect(200);
        }
        assertEquals("90 CUSTOMER", price("&customer=" + customer));
        assertEquals(
                List.of("kinds"),
                order("FIRST_KIND", List.of("STANDARD", "STANDARD", "CUSTOMER", "PROJECT"))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("kinds"),
                order("LOWEST", List.of("STANDARD")).problem(422).fields());
        Api.as("east.manager")
                .put("/price-order", 1, Map.of("kinds", USUAL, "strategy", "LOWEST"))
                .problem(403);
        JsonNode trail = Api.as("auditor")
                .get("/audit?entityType=PriceOrder&limit=1")
                .expect(200)
                .json()
                .path("items");
        assertTrue(trail.toString().contains("strategy"), trail::toString);
    }

    @Test
    void theKindsSayWhatTheyNeed() {
        long customer = customer();
        Map<String, Object> promotion = PriceListFixture.command("PROMOTION");
        promotion.remove("validTo");
        assertEquals(
                List.of("validTo"),
                ADMIN.post("/price-lists", promotion).problem(422).fields());
        assertEquals(
                List.of("customerId"),
                ADMIN.post("/price-lists", PriceListFixture.command("CUSTOMER"))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("opportunityId"),
                ADMIN.post("/price-lists", PriceListFixture.command("PROJECT"))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("customerId"),
                ADMIN.post("/price-lists", PriceListFixture.forCustomer(999_999_999))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("opportunityId"),
                ADMIN.post("/price-lists", PriceListFixture.forProject(999_999_999))
                        .problem(422)
                        .fields());
        Map<String, Object> everybody = PriceListFixture.command(null);
        everybody.put("customerId", customer);
        assertEquals(
                List.of("customerId"),
                ADMIN.post("/price-lists", everybody).problem(422).fields());
        Map<String, Object> elsewhere = PriceListFixture.forProject(PriceListFixture.opportunity(customer));
        elsewhere.put("customerId", Fixtures.customer("SOUTH", "0").path("id").asLong());
        assertEquals(
                List.of("opportunityId"),
                ADMIN.post("/price-lists", elsewhere).problem(422).fields());
        Map<String, Object> other = PriceListFixture.forCustomer(customer);
        other.put("branchId", Fixtures.branch("SOUTH"));
        assertEquals(
                List.of("branchId"),
                ADMIN.post("/price-lists", other).problem(422).fields());

        Map<String, Object> mine = PriceListFixture.forCustomer(customer);
        long list = PriceListFixture.made(mine, "70");
        mine.put("customerId", customer());
        assertEquals(
                List.of("customerId"),
                ADMIN.put("/price-lists/" + list, list(list).path("version").asInt(), mine)
                        .problem(422)
                        .fields());
        mine.put("customerId", customer);
        mine.put("kind", "STANDARD");
        assertEquals(
                List.of("kind"),
                ADMIN.put("/price-lists/" + list, list(list).path("version").asInt(), mine)
                        .problem(422)
                        .fields());
    }

    @Test
    void twoListsThatClaimTheSameAreToldOf() {
        long customer = customer();
        long first = PriceListFixture.made(PriceListFixture.forCustomer(customer), "70");
        assertEquals(
                false, considered("&customer=" + customer).path("overlap").asBoolean(true), "nothing overlaps yet");
        long second = PriceListFixture.made(PriceListFixture.forCustomer(customer), "71");
        JsonNode rows = considered("&customer=" + customer);
        assertTrue(rows.path("overlap").asBoolean(), rows::toString);
        assertEquals(
                List.of("LATER_CODE", "WON"),
                List.of(verdict(rows, first), verdict(rows, second)).stream()
                        .sorted()
                        .toList());
        JsonNode view = list(second);
        Map<String, Object> preferred = PriceListFixture.command(null);
        preferred.put("code", view.path("code").asText());
        preferred.put("priority", 5);
        ADMIN.put("/price-lists/" + second, view.path("version").asInt(), preferred)
                .expect(200);
        JsonNode decided = considered("&customer=" + customer);
        assertEquals("WON", verdict(decided, second));
        assertEquals("LOWER_PRIORITY", verdict(decided, first));
        assertTrue(!decided.path("overlap").asBoolean(), decided::toString);
        JsonNode tooFew = SALES.get(
                        "/prices/considered?product=" + PriceListFixture.product("TILE-600-GR") + "&date=2001-01-01")
                .expect(200)
                .json();
        assertTrue(
                tooFew.path("answer").isMissingNode() || tooFew.path("answer").isNull(), tooFew::toString);
        assertTrue(tooFew.path("rows").toString().contains("OUTSIDE_DATES"), tooFew::toString);
    }

    @Test
    void theListsOfACustomerGoWhereTheCustomerGoes() {
        long stays = customer();
        long goes = customer();
        long list = PriceListFixture.made(PriceListFixture.forCustomer(goes), "70");
        assertEquals("80 STANDARD", price("&customer=" + stays));
        JsonNode merge = Api.as("east.manager")
                .post("/customers/" + stays + "/merge", Map.of("mergedId", goes, "reason", "重复建档"))
                .expect(200)
                .json();
        assertEquals(stays, list(list).path("customerId").asLong());
        assertEquals("70 CUSTOMER", price("&customer=" + stays));
        assertTrue(merge.path("id").asLong() > 0, merge::toString);
    }

    private static long order(long customer, String boxes, long warehouse) {
        return SALES.post("/sales-orders", Fixtures.order(customer, line(TILE, boxes, "箱", warehouse)))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static JsonNode rule(long list) {
        return ADMIN.get("/price-lists/" + list + "/rules")
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    /** A project's price book for the customer, in which so many m² of the tile cost 62. */
    private static long book(long customer, String ceiling) {
        Map<String, Object> command = PriceListFixture.command("PROJECT");
        command.put("customerId", customer);
        long list = PriceListFixture.made(command, "62");
        PriceListFixture.price(list, TILE, "62", ceiling);
        return list;
    }

    @Test
    void whatAPriceBookHoldsForIsTakenByOrdersAndGivenBack() {
        long customer = customer();
        long list = book(customer, "40");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "1000", "箱");
        assertEquals("62 PROJECT", price("&customer=" + customer + "&quantity=40"));
        assertEquals("80 STANDARD", price("&customer=" + customer + "&quantity=40.000001"));

        long first = order(customer, "20", warehouse);
        same("0", rule(list).path("used"));
        SALES.post("/sales-orders/" + first + "/confirm", null).expect(200);
        same("28.8", rule(list).path("used"));
        JsonNode quoted = SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "5", "箱")))
                .expect(201)
                .json()
                .path("lines")
                .path(0);
        same("62", quoted.path("unitPrice"));
        String explained = quoted.path("priceExplanation").asText();
        assertTrue(
                explained.contains("28.8")
                        && explained.contains("40")
                        && explained.contains(list(list).path("code").asText()),
                explained);
        // 14.4 m² are more than the 11.2 left: the next price counts
        JsonNode next = SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("lines")
                .path(0);
        same("80", next.path("unitPrice"));
        assertEquals("USED_UP", verdict(considered("&customer=" + customer + "&quantity=14.4"), list));

        // what is used stays covered, and what was bought by stays in the list
        String path = "/price-lists/" + list + "/rules/" + rule(list).path("id").asLong();
        int version = rule(list).path("version").asInt();
        assertEquals(
                List.of("ceiling"),
                ADMIN.put(path, version, Map.of("unitPrice", 62, "ceiling", 20))
                        .problem(422)
                        .fields());
        Api.send(ADMIN.request("DELETE", path).build()).refused(409, "catalog.rule.has-uses");

        SALES.post("/sales-orders/" + first + "/cancel", Map.of("reason", "改期")).expect(200);
        same("0", rule(list).path("used"));
        assertEquals("62 PROJECT", price("&customer=" + customer + "&quantity=40"));
        long standard = PriceListFixture.made(PriceListFixture.forCustomer(customer), "70");
        assertEquals(
                List.of("rules[0].ceiling"),
                ADMIN.post(
                                "/price-lists/" + standard + "/rules",
                                Map.of("rules", List.of(Map.of("sku", TILE, "unitPrice", 70, "ceiling", 5))))
                        .problem(422)
                        .fields());
    }

    @Test
    void aChangeOfTheOrderTakesMoreOfAPriceBookAndGivesBack() {
        long customer = customer();
        long list = book(customer, "40");
        long warehouse = Fixtures.warehouse("EAST");
        Fixtures.stock(warehouse, TILE, "1000", "箱");
        long order = order(customer, "20", warehouse);
        SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);

        String over = changed(order, "30");
        SALES.post(over + "/submit", null).refused(409, "catalog.rule.used-up");
        same("28.8", rule(list).path("used"));
        SALES.post(over + "/cancel", null).expect(200);

        SALES.post(changed(order, "25") + "/submit", null).expect(200);
        same("36", rule(list).path("used"));
        SALES.post(changed(order, "10") + "/submit", null).expect(200);
        same("14.4", rule(list).path("used"));
        same(
                "62",
                SALES.get("/sales-orders/" + order).json().path("lines").path(0).path("unitPrice"));
        SALES.post("/sales-orders/" + order + "/cancel", Map.of("reason", "改期")).expect(200);
        same("0", rule(list).path("used"));
    }

    /** A change order that makes it so many boxes. */
    private static String changed(long order, String boxes) {
        long line = SALES.get("/sales-orders/" + order)
                .expect(200)
                .json()
                .path("lines")
                .path(0)
                .path("id")
                .asLong();
        Map<String, Object> wanted = Map.of("orderLineId", line, "quantity", new java.math.BigDecimal(boxes));
        return "/order-changes/"
                + SALES.post("/order-changes", Map.of("orderId", order, "reason", "图纸变更", "lines", List.of(wanted)))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
    }

    @Test
    void twoOrdersWantTheLastOfAPriceBook() {
        long customer = customer();
        long list = book(customer, "20");
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
        same("14.4", rule(list).path("used"));
        long refused = answers.get(0) == 409 ? one : other;
        Api.Answer again =
                SALES.post("/sales-orders/" + refused + "/confirm", null).refused(409, "catalog.rule.used-up");
        assertTrue(again.messages().contains("5.6"), again::toString);
        // saved again it is sold by the next price
        JsonNode draft = SALES.get("/sales-orders/" + refused).expect(200).json();
        Map<String, Object> body = Fixtures.order(customer, line(TILE, "10", "箱", warehouse));
        SALES.put("/sales-orders/" + refused, draft.path("version").asInt(), body)
                .expect(200);
        SALES.post("/sales-orders/" + refused + "/confirm", null).expect(200);
        same(
                "80",
                SALES.get("/sales-orders/" + refused)
                        .expect(200)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("unitPrice"));
        same("14.4", rule(list).path("used"));
    }
}
