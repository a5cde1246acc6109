package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** Versions of a quotation: what happens to the one before, how two differ, and copies. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class QuotationVersionsIT {
    private static final Api SALES = Api.as("east.sales");

    private static JsonNode act(long id, String verb) {
        return SALES.post("/quotations/" + id + "/" + verb, null).json();
    }

    private static long sent(long customer) {
        long id = SALES.post(
                        "/quotations", Fixtures.quotation(customer, line(TILE, "10", "箱"), line(CEMENT, "20", "袋")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        act(id, "submit");
        assertEquals("SENT", act(id, "send").path("status").asText());
        return id;
    }

    @Test
    void aVersionThatWasReplacedStaysReadableAndCanNoLongerBeAccepted() {
        long first = sent(Fixtures.customer("EAST", "100000").path("id").asLong());
        JsonNode second = SALES.post("/quotations/" + first + "/revise", Map.of("reason", "customer wants less"))
                .expect(201)
                .json();
        assertEquals(2, second.path("versionNo").asInt());
        assertEquals("DRAFT", second.path("status").asText());
        JsonNode old = SALES.get("/quotations/" + first).expect(200).json();
        assertEquals("SUPERSEDED", old.path("status").asText());
        assertEquals(List.of("copy"), actions(old));
        SALES.post("/quotations/" + first + "/accept", null).problem(409);
        SALES.put("/quotations/" + first, old.path("version").asInt(), Fixtures.quotation(1, line(TILE, "1", "箱")))
                .problem(409);
        assertEquals(
                2,
                SALES.get("/quotations/" + first + "/versions")
                        .expect(200)
                        .json()
                        .size());
    }

    @Test
    void whatTheCustomerAcceptedIsNotRevised() {
        long id = sent(Fixtures.customer("EAST", "100000").path("id").asLong());
        assertEquals("ACCEPTED", act(id, "accept").path("status").asText());
        SALES.post("/quotations/" + id + "/revise", null).problem(409);
        assertEquals(
                "ACCEPTED",
                SALES.get("/quotations/" + id).expect(200).json().path("status").asText());
    }

    @Test
    void twoVersionsAreComparedLineByLine() {
        long customer = Fixtures.customer("EAST", "100000").path("id").asLong();
        long first = sent(customer);
        JsonNode draft =
                SALES.post("/quotations/" + first + "/revise", null).expect(201).json();
        long second = draft.path("id").asLong();
        Map<String, Object> tile = line(TILE, "12", "箱");
        tile.put("id", draft.path("lines").get(0).path("id").asLong());
        tile.put("discount", new BigDecimal("5"));
        Map<String, Object> command = Fixtures.quotation(customer, tile, line("ADH-C1", "3", null));
        command.put("remark", "交货期 10 天");
        JsonNode after = SALES.put(
                        "/quotations/" + second, draft.path("version").asInt(), command)
                .expect(200)
                .json();
        JsonNode compared = SALES.get("/quotations/" + second + "/compare/" + first)
                .expect(200)
                .json();
        assertEquals(1, compared.path("added").asInt(), compared::toString);
        assertEquals(1, compared.path("removed").asInt(), compared::toString);
        assertEquals(1, compared.path("changed").asInt(), compared::toString);
        JsonNode row = compared.path("rows").get(0);
        assertEquals("CHANGED", row.path("kind").asText());
        assertEquals("QUANTITY", row.path("changes").get(0).path("cause").asText());
        assertEquals("DISCOUNT", row.path("changes").get(1).path("cause").asText());
        // 2 boxes of 1.44 m² at 80, then 5 % off 12 boxes
        assertEquals("230.4", plain(row.path("changes").get(0).path("net")));
        assertEquals("-69.12", plain(row.path("changes").get(1).path("net")));
        JsonNode before = SALES.get("/quotations/" + first).expect(200).json();
        assertEquals(
                decimal(after.path("grossTotal")).subtract(decimal(before.path("grossTotal"))),
                decimal(compared.path("grossDifference")));
        assertEquals("remark", compared.path("terms").get(0).path("field").asText());
        // outside the caller's branches it is as if it were not there
        Api.as("south.sales").get("/quotations/" + second + "/compare/" + first).problem(404);
    }

    @Test
    void aCopyHasTodaysPricesAndPromisesOnlyToTheSameCustomer() {
        JsonNode customer = Fixtures.customer("EAST", "100000");
        JsonNode other = Fixtures.customer("EAST", "100000");
        Map<String, Object> tile = line(TILE, "10", "箱");
        tile.put("manualPrice", new BigDecimal("70"));
        Map<String, Object> cement = line(CEMENT, "20", "袋");
        cement.put("discount", new BigDecimal("4"));
        JsonNode original = SALES.post(
                        "/quotations", Fixtures.quotation(customer.path("id").asLong(), tile, cement))
                .expect(201)
                .json();
        String path = "/quotations/" + original.path("id").asLong() + "/copy";

        JsonNode same = SALES.post(path, null).expect(201).json();
        assertNotEquals(original.path("number").asText(), same.path("number").asText());
        assertEquals(1, same.path("versionNo").asInt());
        assertEquals(decimal(original.path("grossTotal")), decimal(same.path("grossTotal")));

        JsonNode elsewhere = SALES.post(
                        path, Map.of("customerId", other.path("id").asLong()))
                .expect(201)
                .json();
        assertEquals(other.path("id").asLong(), elsewhere.path("customerId").asLong());
        JsonNode line = elsewhere.path("lines").get(0);
        assertTrue(line.path("manualPrice").isNull() || line.path("manualPrice").isMissingNode(), line::toString);
        assertEquals("80", plain(line.path("unitPrice")));
        assertEquals("0", plain(elsewhere.path("lines").get(1).path("discount")));

        assertEquals(
                List.of("customerId"),
                SALES.post(path, Map.of("customerId", 999999999)).problem(422).fields());
    }

    private static List<String> actions(JsonNode quotation) {
        List<String> names = new java.util.ArrayList<>();
        quotation.path("actions").forEach(one -> names.add(one.asText()));
        return names;
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static String plain(JsonNode node) {
        BigDecimal value = decimal(node);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
