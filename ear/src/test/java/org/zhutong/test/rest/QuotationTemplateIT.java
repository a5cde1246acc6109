package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Quotations saved as templates, and begun with them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class QuotationTemplateIT {
    private static final Api SALES = Api.as("east.sales");
    private static final String PATH = "/quotation-templates";

    private static long customer() {
        return Fixtures.customer("EAST", "100000").path("id").asLong();
    }

    /** Two sections, of which the first has no line; typed price and discounts; an option and an alternative. */
    private static JsonNode quotation() {
        Map<String, Object> tile = line(TILE, "10", "箱");
        tile.put("manualPrice", new BigDecimal("70"));
        Map<String, Object> cement = line(CEMENT, "20", "袋");
        cement.put("section", 2);
        cement.put("discount", new BigDecimal("4"));
        cement.put("remark", "分批送货");
        Map<String, Object> dearer = line(CEMENT, "25", "袋");
        dearer.put("section", 2);
        dearer.put("kind", "ALTERNATIVE");
        dearer.put("alternativeTo", 2);
        Map<String, Object> command = Fixtures.quotation(customer(), tile, cement, dearer);
        command.put("discount", new BigDecimal("2"));
        command.put("sections", List.of(Map.of("name", "地面"), Map.of("name", "墙面", "discount", new BigDecimal("5"))));
        return SALES.post("/quotations", command).expect(201).json();
    }

    private static long saved(String name) {
        return SALES.post(PATH, Map.of("quotationId", quotation().path("id").asLong(), "name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void aQuotationIsBegunWithATemplateAtItsOwnPrices() {
        String name = Fixtures.unique("样板间");
        long id = saved(name);
        JsonNode listed = SALES.get(PATH + "?q=" + name).expect(200).json().path("items");
        assertEquals(1, listed.size(), listed::toString);
        assertEquals(name, listed.get(0).path("name").asText());
        assertEquals("east.sales", listed.get(0).path("createdBy").asText());

        long customer = customer();
        JsonNode begun = SALES.post(PATH + "/" + id + "/start", Map.of("customerId", customer))
                .expect(201)
                .json();
        assertEquals(customer, begun.path("customerId").asLong());
        assertEquals("DRAFT", begun.path("status").asText());
        assertEquals(1, begun.path("sections").size());
        assertEquals("墙面", begun.path("sections").get(0).path("name").asText());
        assertEquals(
                0, new BigDecimal(begun.path("sections").get(0).path("discount").asText()).signum());
        JsonNode tile = begun.path("lines").get(0);
        assertTrue(tile.path("section").isNull() || tile.path("section").isMissingNode(), tile::toString);
        assertEquals(0, new BigDecimal("80").compareTo(tile.path("unitPrice").decimalValue()));
        JsonNode cement = begun.path("lines").get(1);
        assertEquals(1, cement.path("section").asInt());
        assertEquals("分批送货", cement.path("remark").asText());
        assertEquals(0, new BigDecimal("30").compareTo(cement.path("unitPrice").decimalValue()));
        assertEquals("ALTERNATIVE", begun.path("lines").get(2).path("kind").asText());
        assertEquals(2, begun.path("lines").get(2).path("alternativeTo").asInt());
    }

    @Test
    void aTemplateIsTakenAway() throws Exception {
        long id = saved(Fixtures.unique("样板间"));
        String path = PATH + "/" + id;
        Api.as("south.sales").post(path + "/start", Map.of("customerId", 1)).problem(404);
        assertEquals(
                404,
                Api.send(Api.as("south.sales").request("DELETE", path).build()).status());
        assertEquals(204, Api.send(SALES.request("DELETE", path).build()).status());
        assertEquals(404, Api.send(SALES.request("DELETE", path).build()).status());
        SALES.post(path + "/start", Map.of("customerId", customer())).problem(404);
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        JsonNode quotation = quotation();
        long id = quotation.path("id").asLong();
        String name = Fixtures.unique("样板间");
        SALES.post(PATH, Map.of("quotationId", id, "name", name)).expect(201);
        SALES.post(PATH, Map.of("quotationId", id, "name", name)).problem(409);
        for (String bad : List.of(" ", "x".repeat(101), "a\nb")) {
            assertEquals(
                    List.of("name"),
                    SALES.post(PATH, Map.of("quotationId", id, "name", bad))
                            .problem(422)
                            .fields());
        }
        SALES.post(PATH, Map.of("name", name)).problem(422);
        SALES.post(PATH, Map.of("quotationId", 999999999, "name", "A")).problem(404);
        Api.as("south.sales").post(PATH, Map.of("quotationId", id, "name", "A")).problem(404);
        long empty = SALES.post("/quotations", Fixtures.quotation(customer()))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        SALES.post(PATH, Map.of("quotationId", empty, "name", "A")).problem(409);
        long template = saved(Fixtures.unique("样板间"));
        assertEquals(
                List.of("customerId"),
                SALES.post(PATH + "/" + template + "/start", Map.of("customerId", 999999999))
                        .problem(422)
                        .fields());
    }
}
