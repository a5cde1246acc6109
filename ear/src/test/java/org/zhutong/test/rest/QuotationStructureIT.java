package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
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
import org.zhutong.test.support.Offers;

/** Sections, options and alternatives of a quotation, from the draft to the order. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class QuotationStructureIT {
    private static final Api SALES = Api.as("east.sales");

    private static long customer() {
        return Fixtures.customer("EAST", "100000").path("id").asLong();
    }

    private static Map<String, Object> at(
            Map<String, Object> line, Integer section, String kind, Integer alternativeTo) {
        line.put("section", section);
        line.put("kind", kind);
        line.put("alternativeTo", alternativeTo);
        return line;
    }

    /** Tiles on the floor 5 % off, cement or a dearer one for the walls, and adhesive for who wants it. */
    private static Map<String, Object> structured(long customer) {
        Map<String, Object> command = new HashMap<>(Fixtures.quotation(
                customer,
                at(line(TILE, "10", "箱"), 1, null, null),
                at(line(CEMENT, "20", "袋"), 2, "NORMAL", null),
                at(line(CEMENT, "25", "袋"), 2, "ALTERNATIVE", 2),
                at(line("ADH-C1", "3", null), 2, "OPTIONAL", null)));
        command.put("sections", List.of(Map.of("name", "地面", "discount", new BigDecimal("5")), Map.of("name", "墙面")));
        return command;
    }

    private static JsonNode created(Map<String, Object> command) {
        return SALES.post("/quotations", command).expect(201).json();
    }

    private static void sent(long id) {
        JsonNode submitted =
                SALES.post("/quotations/" + id + "/submit", null).expect(200).json();
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            Api.as("east.manager").post("/quotations/" + id + "/approve", null).expect(200);
        }
        SALES.post("/quotations/" + id + "/send", null).expect(200);
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText()).setScale(2);
    }

    private static BigDecimal net(JsonNode quotation, int... lines) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (int line : lines) {
            sum = sum.add(decimal(quotation.path("lines").get(line - 1).path("net")));
        }
        return sum;
    }

    @Test
    void sectionsAndOptionsAreKeptWithTheirSubtotals() {
        JsonNode made = created(structured(customer()));
        JsonNode read =
                SALES.get("/quotations/" + made.path("id").asLong()).expect(200).json();
        assertEquals(made.path("lines"), read.path("lines"));
        assertEquals("地面", read.path("sections").get(0).path("name").asText());
        // 10 boxes of 1.44 m² at 80, 5 % off
        assertEquals(
                "1094.40",
                decimal(read.path("sections").get(0).path("netTotal")).toPlainString());
        assertEquals(net(read, 1, 2), decimal(read.path("netTotal")));
        assertEquals(net(read, 2), decimal(read.path("sections").get(1).path("netTotal")));
        assertTrue(read.path("highestGrossTotal")
                        .decimalValue()
                        .compareTo(read.path("grossTotal").decimalValue())
                > 0);
        JsonNode alternative = read.path("lines").get(2);
        assertEquals("ALTERNATIVE", alternative.path("kind").asText());
        assertEquals(2, alternative.path("alternativeTo").asInt());
        assertEquals(2, alternative.path("section").asInt());
        assertEquals(false, alternative.path("counted").asBoolean());
    }

    @Test
    void aBodyThatKnowsNothingOfSectionsIsTakenAsBefore() {
        long customer = customer();
        JsonNode made = created(structured(customer));
        JsonNode plain = SALES.put(
                        "/quotations/" + made.path("id").asLong(),
                        made.path("version").asInt(),
                        Fixtures.quotation(customer, line(TILE, "10", "箱"), line(CEMENT, "20", "袋")))
                .expect(200)
                .json();
        assertEquals(0, plain.path("sections").size());
        assertEquals(net(plain, 1, 2), decimal(plain.path("netTotal")));
        assertEquals("NORMAL", plain.path("lines").get(1).path("kind").asText());
        assertEquals("1152.00", net(plain, 1).toPlainString());
    }

    @Test
    void whatTheCustomerTakesIsOrdered() {
        JsonNode made = created(structured(customer()));
        long id = made.path("id").asLong();
        sent(id);
        JsonNode choice = SALES.get("/quotations/" + id + "/choice?taken=3&taken=4")
                .expect(200)
                .json();
        assertEquals(net(made, 1, 3, 4), decimal(choice.path("netTotal")));
        JsonNode accepted = SALES.post(
                        "/quotations/" + id + "/accept", Map.of("taken", List.of(3, 4), "reason", "电话确认"))
                .expect(200)
                .json();
        assertEquals(decimal(choice.path("grossTotal")), decimal(accepted.path("grossTotal")));
        assertEquals(false, accepted.path("lines").get(1).path("counted").asBoolean());
        JsonNode order = SALES.post("/sales-orders/from-quotation/" + id, Map.of())
                .expect(201)
                .json();
        assertEquals(3, order.path("lines").size());
        assertEquals(decimal(choice.path("grossTotal")), decimal(order.path("grossTotal")));
        assertEquals(3, order.path("lines").get(2).path("lineNo").asInt());
    }

    @Test
    void aContractIsMadeOfWhatWasTaken() {
        JsonNode made = created(structured(customer()));
        long id = made.path("id").asLong();
        sent(id);
        SALES.post("/quotations/" + id + "/accept", Map.of("taken", List.of(4))).expect(200);
        JsonNode contract = Api.as("east.manager")
                .post("/contracts/from-quotation/" + id, Map.of())
                .expect(201)
                .json();
        assertEquals(3, contract.path("lines").size());
        assertEquals(net(made, 1, 2, 4), decimal(contract.path("netTotal")));
    }

    @Test
    void whatIsNoChoiceIsRefused() {
        JsonNode made = created(structured(customer()));
        long id = made.path("id").asLong();
        sent(id);
        String accept = "/quotations/" + id + "/accept";
        for (Object taken : List.of(List.of(1), List.of(5), List.of(-1), List.of(2147483647))) {
            assertEquals(
                    List.of("taken"),
                    SALES.post(accept, Map.of("taken", taken)).problem(422).fields());
        }
        List<Integer> nothing = new ArrayList<>();
        nothing.add(null);
        SALES.post(accept, Map.of("taken", nothing)).problem(422);
        assertTrue(List.of(400, 422)
                .contains(SALES.post(accept, Map.of("taken", "all")).status()));
        assertTrue(List.of(400, 404, 422)
                .contains(SALES.get("/quotations/" + id + "/choice?taken=x").status()));
        SALES.get("/quotations/" + id + "/choice?taken=1").problem(422);
        Api.as("south.sales").get("/quotations/" + id + "/choice").problem(404);
        assertEquals(
                "SENT",
                SALES.get("/quotations/" + id).expect(200).json().path("status").asText());
    }

    @Test
    void whatIsNoStructureIsRefusedByItsField() {
        long customer = customer();
        Map<String, Object> order = structured(customer);
        order.put("sections", List.of(Map.of("name", "地面")));
        assertEquals(
                List.of("lines[1].section", "lines[2].section", "lines[3].section"),
                SALES.post("/quotations", order).problem(422).fields());
        Map<String, Object> kind = Fixtures.quotation(customer, at(line(TILE, "1", "箱"), null, "ALTERNATIVE", 1));
        assertEquals(
                List.of("lines[0].alternativeTo"),
                SALES.post("/quotations", kind).problem(422).fields());
        for (Map<String, Object> section : List.<Map<String, Object>>of(
                Map.of("name", " "),
                Map.of("name", "x".repeat(101)),
                Map.of("name", "a\nb"),
                Map.of("name", "A", "discount", new BigDecimal("100.1")),
                Map.of("name", "A", "discount", new BigDecimal("-1")))) {
            Map<String, Object> bad = structured(customer);
            bad.put("sections", List.of(section, Map.of("name", "墙面")));
            SALES.post("/quotations", bad).problem(422);
        }
        Map<String, Object> many = structured(customer);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            sections.add(Map.of("name", "S" + i));
        }
        many.put("sections", sections);
        SALES.post("/quotations", many).problem(422);
        Map<String, Object> unknown = Fixtures.quotation(customer, at(line(TILE, "1", "箱"), null, "FREE", null));
        assertTrue(List.of(400, 422).contains(SALES.post("/quotations", unknown).status()));
    }

    @Test
    void copiesAndVersionsKeepTheStructure() {
        JsonNode made = created(structured(customer()));
        long id = made.path("id").asLong();
        JsonNode copy =
                SALES.post("/quotations/" + id + "/copy", null).expect(201).json();
        assertEquals(made.path("sections"), copy.path("sections"));
        assertEquals(decimal(made.path("highestGrossTotal")), decimal(copy.path("highestGrossTotal")));
        JsonNode elsewhere = SALES.post("/quotations/" + id + "/copy", Map.of("customerId", customer()))
                .expect(201)
                .json();
        assertEquals("墙面", elsewhere.path("sections").get(1).path("name").asText());
        assertEquals(
                0, decimal(elsewhere.path("sections").get(0).path("discount")).signum());
        sent(id);
        JsonNode next =
                SALES.post("/quotations/" + id + "/revise", null).expect(201).json();
        assertEquals(made.path("sections"), next.path("sections"));
        JsonNode compared = SALES.get("/quotations/" + next.path("id").asLong() + "/compare/" + id)
                .expect(200)
                .json();
        assertEquals(
                0, compared.path("changed").asInt() + compared.path("added").asInt(), compared::toString);
    }

    @Test
    void theCustomerChoosesByThePrivateLink() {
        JsonNode made = created(structured(customer()));
        long id = made.path("id").asLong();
        JsonNode submitted =
                SALES.post("/quotations/" + id + "/submit", null).expect(200).json();
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            Api.as("east.manager").post("/quotations/" + id + "/approve", null).expect(200);
        }
        String token =
                Offers.mailed(id, Fixtures.unique("li").toLowerCase(java.util.Locale.ROOT) + "@customer.example");
        String version = SALES.get("/quotations/" + id)
                .expect(200)
                .json()
                .path("version")
                .asText();
        HttpResponse<String> refused = Offers.answer("accept", Map.of("t", token, "version", version, "taken", "2"));
        assertTrue(refused.headers().firstValue("Location").orElse("").contains("done=refused"), refused::toString);
        HttpResponse<String> accepted = Offers.answer("accept", Map.of("t", token, "version", version, "taken", "4"));
        assertTrue(accepted.headers().firstValue("Location").orElse("").contains("done=accepted"), accepted::toString);
        JsonNode after = SALES.get("/quotations/" + id).expect(200).json();
        assertEquals(net(made, 1, 2, 4), decimal(after.path("netTotal")));
    }
}
