package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Where a customer's goods go and how it is invoiced; both go with it when it becomes part of another, and come back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class CustomerSiteIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");
    private static final String TAX_ID = "91310000775785552L";

    private static long customer() {
        return Fixtures.customer("EAST", "0").path("id").asLong();
    }

    private static Map<String, Object> site(long customer, String name) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("name", name);
        command.put("address", "滨江大道 100 号");
        command.put("contactName", "王工");
        command.put("phone", "13800000000");
        command.put("remark", "22 点后方可进场");
        return command;
    }

    private static JsonNode sites(long customer) {
        return SALES.get("/customer-sites?customerId=" + customer)
                .expect(200)
                .json()
                .path("items");
    }

    private static Map<String, Object> special(String title) {
        Map<String, Object> command = new HashMap<>();
        command.put("kind", "SPECIAL");
        command.put("title", title);
        command.put("taxId", TAX_ID);
        command.put("registeredAddress", "上海市世纪大道 1500 号");
        command.put("registeredPhone", "021-58880000");
        command.put("bankName", "工商银行张江支行");
        command.put("bankAccount", "1001 2207 0920 0012 345");
        return command;
    }

    @Test
    void aSiteIsEnteredFoundChangedAndLeft() {
        long customer = customer();
        JsonNode made = SALES.post("/customer-sites", site(customer, "滨江花园二期"))
                .expect(201)
                .json();
        String path = "/customer-sites/" + made.path("id").asLong();
        assertEquals(
                "22 点后方可进场", SALES.get(path).expect(200).json().path("remark").asText());
        Api.as("south.sales").get(path).problem(404);
        assertEquals(
                1,
                SALES.get("/customer-sites?customerId=" + customer + "&q=王工")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());

        Map<String, Object> left = site(customer, "滨江花园二期");
        left.put("active", false);
        SALES.put(path, 99, left).problem(412);
        SALES.put(path, made.path("version").asInt(), left).expect(200);
        assertEquals(
                0,
                SALES.get("/customer-sites?active=true&customerId=" + customer)
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        Map<String, Object> others = site(customer(), "滨江花园二期");
        assertEquals(
                List.of("customerId"),
                SALES.put(path, made.path("version").asInt() + 1, others)
                        .problem(422)
                        .fields());
    }

    @Test
    void whatIsWrongIsNamed() {
        Map<String, Object> nowhere = site(customer(), " ");
        nowhere.put("address", "");
        List<String> fields =
                SALES.post("/customer-sites", nowhere).problem(422).fields();
        assertTrue(fields.containsAll(List.of("name", "address")), fields::toString);
        long south = Fixtures.customer("SOUTH", "0").path("id").asLong();
        assertEquals(
                List.of("customerId"),
                SALES.post("/customer-sites", site(south, "工地")).problem(422).fields());
        Api.as("storekeeper").post("/customer-sites", site(south, "工地")).problem(403);
        SALES.get("/customers/" + south + "/invoicing").problem(404);
    }

    @Test
    void howItIsInvoicedIsSaidOnceAndChanged() {
        long customer = customer();
        String path = "/customers/" + customer + "/invoicing";
        JsonNode undecided = SALES.get(path).expect(200).json();
        assertEquals("ORDINARY", undecided.path("kind").asText());
        assertEquals(0, undecided.path("version").asInt());

        Map<String, Object> incomplete = special("恒筑");
        incomplete.remove("bankAccount");
        incomplete.remove("taxId");
        assertEquals(
                List.of("taxId", "bankAccount"),
                SALES.put(path, 0, incomplete).problem(422).fields());
        Map<String, Object> wrong = special("恒筑");
        wrong.put("taxId", "91310000775785552X");
        assertEquals(List.of("taxId"), SALES.put(path, 0, wrong).problem(422).fields());
        JsonNode said = SALES.put(path, 0, special("恒筑")).expect(200).json();
        SALES.put(path, 0, special("又一个")).problem(412);
        SALES.put(path, said.path("version").asInt(), special("恒筑建设")).expect(200);
        assertEquals("恒筑建设", SALES.get(path).expect(200).json().path("title").asText());
    }

    @Test
    void bothGoWithTheCustomerAndComeBack() {
        long stays = customer();
        long goes = customer();
        SALES.post("/customer-sites", site(goes, "一号工地")).expect(201);
        SALES.put("/customers/" + goes + "/invoicing", 0, special("去者")).expect(200);
        MANAGER.post("/customers/" + stays + "/merge", Map.of("mergedId", goes, "reason", "重复建档"))
                .expect(200);
        assertEquals("一号工地", sites(stays).path(0).path("name").asText());
        assertEquals(
                "去者",
                SALES.get("/customers/" + stays + "/invoicing")
                        .expect(200)
                        .json()
                        .path("title")
                        .asText());
        SALES.post("/customer-sites", site(goes, "二号工地")).problem(409);

        long merge = MANAGER.get("/customers/" + stays + "/merges")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asLong();
        Api.as("admin")
                .post("/customers/" + stays + "/merges/" + merge + "/undo", Map.of())
                .expect(200);
        assertEquals(0, sites(stays).size());
        assertEquals("一号工地", sites(goes).path(0).path("name").asText());
        assertEquals(
                "去者",
                SALES.get("/customers/" + goes + "/invoicing")
                        .expect(200)
                        .json()
                        .path("title")
                        .asText());
    }
}
