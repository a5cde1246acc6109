package org.zhutong.test.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.CEMENT;
import static org.zhutong.test.support.Fixtures.TILE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.BillOfQuantities;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.Offers;
import org.zhutong.test.support.SpecialPriceFixture;
import org.zhutong.test.support.TwoLevels;

/**
 * A project from the first word to the goods: lead, registered project, inquiry of a bill of 60 lines, quotation,
 * special price of the manufacturer, second version, approval in two levels, mail, the customer's acceptance by its private link, contract, amendment, order. Every
 * document leads to the one before and the one after.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class LeadToOrderIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");

    @Test
    void aLeadBecomesAnOrderAndEveryDocumentLeadsToTheNext() {
        try (TwoLevels levels = TwoLevels.begin()) {
            long customer = levels.customer();
            String project = Fixtures.unique("滨江花园");
            long lead = id(
                    SALES.post("/opportunities", opportunity(customer, project)).expect(201));
            long registration = registered(lead, customer, project);

            long inquiry = inquired(lead, customer, project);
            long first = id(SALES.post("/inquiries/" + inquiry + "/quote", null).expect(201));
            decided(levels, first);
            SALES.post("/quotations/" + first + "/send", null).expect(200);

            long special = SpecialPriceFixture.granted(customer, lead, "300");
            long second =
                    id(SALES.post("/quotations/" + first + "/revise", null).expect(201));
            JsonNode draft = get("/quotations/" + second);
            Map<String, Object> cheaper = quotation(draft);
            cheaper.put("discount", 2);
            SALES.put("/quotations/" + second, draft.path("version").asInt(), cheaper)
                    .expect(200);
            decided(levels, second);
            String email = Fixtures.unique("li").toLowerCase(Locale.ROOT) + "@customer.example";
            Offers.accept(second, Offers.mailed(second, email));
            JsonNode accepted = get("/quotations/" + second);
            assertEquals("ACCEPTED", accepted.path("status").asText());
            assertEquals(2, accepted.path("versionNo").asInt());
            assertEquals(
                    special, accepted.path("specialPrices").path(0).path("id").asLong());

            long contract = inForce(
                    id(SALES.post("/contracts/from-quotation/" + second, null).expect(201)));
            long amendment = amended(contract);
            long order = id(
                    SALES.post("/contracts/" + amendment + "/order", Map.of("warehouseId", BillOfQuantities.stocked()))
                            .expect(201));
            SALES.post("/sales-orders/" + order + "/confirm", null).expect(200);

            JsonNode opportunity = get("/opportunities/" + lead);
            assertEquals(
                    List.of(
                            "sales.inquiries",
                            "sales.quotations",
                            "sales.specials",
                            "contract.contracts",
                            "sales.orders"),
                    StreamSupport.stream(opportunity.path("documents").spliterator(), false)
                            .map(kind -> kind.path("kind").asText())
                            .toList());
            // of this opportunity only
            opportunity
                    .path("documents")
                    .forEach(kind -> assertEquals(1, kind.path("documents").size(), kind::toString));
            for (String page : List.of(
                    "/sales/inquiry?id=" + inquiry,
                    "/sales/quotation?id=" + second,
                    "/sales/special-price?id=" + special,
                    "/contract/contract?id=" + amendment,
                    "/sales/order?id=" + order)) {
                assertTrue(opportunity.path("documents").toString().contains('"' + page + '"'), opportunity::toString);
            }
            assertEquals(
                    lead,
                    get("/project-registrations/" + registration)
                            .path("opportunityId")
                            .asLong());
            JsonNode asked = get("/inquiries/" + inquiry);
            assertEquals("CLOSED", asked.path("status").asText());
            assertEquals(lead, asked.path("opportunity").path("opportunityId").asLong());
            assertTrue(ids(asked.path("quotations")).contains(second), asked::toString);
            assertEquals(inquiry, accepted.path("inquiry").path("id").asLong());
            assertEquals(
                    lead,
                    get("/quotations/" + second + "/opportunity")
                            .path("opportunityId")
                            .asLong());
            JsonNode quoted = get("/quotations/" + second);
            assertEquals(amendment, quoted.path("contract").path("id").asLong());
            JsonNode contracted = get("/contracts/" + amendment);
            assertEquals(second, contracted.path("quotation").path("id").asLong());
            assertTrue(ids(contracted.path("orders")).contains(order), contracted::toString);
            JsonNode ordered = get("/sales-orders/" + order);
            assertEquals(amendment, ordered.path("contract").path("id").asLong());
            assertEquals(
                    special, ordered.path("specialPrices").path(0).path("id").asLong());
            JsonNode granted = get("/special-price-requests/" + special);
            assertTrue(ids(granted.path("quotations")).contains(second), granted::toString);
            assertEquals(order, granted.path("uses").path(0).path("orderId").asLong());
            assertEquals(
                    contracted.path("grossTotal").decimalValue(),
                    ordered.path("grossTotal").decimalValue());
        }
    }

    private static JsonNode get(String path) {
        return SALES.get(path).expect(200).json();
    }

    private static long id(Api.Answer answer) {
        return answer.json().path("id").asLong();
    }

    private static List<Long> ids(JsonNode links) {
        List<Long> ids = new ArrayList<>();
        links.forEach(link -> ids.add(link.path("id").asLong()));
        return ids;
    }

    private static Map<String, Object> opportunity(long customer, String project) {
        return Map.of(
                "customerId",
                customer,
                "name",
                project + "瓷砖",
                "projectName",
                project,
                "amount",
                250000,
                "expectedClose",
                LocalDate.now().plusDays(60).toString(),
                "parties",
                List.of(Map.of("role", "OWNER", "name", "滨江置业")));
    }

    private static long registered(long lead, long customer, String project) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("opportunityId", lead);
        command.put("projectName", project);
        command.put("region", "浙江省杭州市");
        command.put("brand", Fixtures.unique("诺贝尔"));
        command.put("amount", 250000);
        long id = id(SALES.post("/project-registrations", command).expect(201));
        SALES.post("/project-registrations/" + id + "/submit", null).expect(200);
        LocalDate today = LocalDate.now();
        MANAGER.post(
                        "/project-registrations/" + id + "/grant",
                        Map.of(
                                "registrationNo",
                                Fixtures.unique("NB"),
                                "answeredOn",
                                today.toString(),
                                "exclusiveFrom",
                                today.toString(),
                                "exclusiveUntil",
                                today.plusDays(90).toString()))
                .expect(200);
        return id;
    }

    /** 60 lines, two of which somebody has to look at. */
    private static long inquired(long lead, long customer, String project) {
        JsonNode read = SALES.post(
                        "/inquiries",
                        Map.of(
                                "customerId",
                                customer,
                                "source",
                                "EXCEL",
                                "text",
                                BillOfQuantities.text(),
                                "projectName",
                                project,
                                "opportunityId",
                                lead))
                .expect(201)
                .json();
        long id = read.path("id").asLong();
        assertEquals(BillOfQuantities.LINES, read.path("lines").size(), read::toString);
        assertEquals(BillOfQuantities.LINES - 2, read.path("ready").asInt(), read::toString);
        return id;
    }

    private static void decided(TwoLevels levels, long quotation) {
        assertEquals(
                "IN_APPROVAL",
                SALES.post("/quotations/" + quotation + "/submit", null)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        levels.approve(quotation);
        assertEquals("APPROVED", get("/quotations/" + quotation).path("status").asText());
    }

    private static Map<String, Object> quotation(JsonNode draft) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", draft.path("customerId").asLong());
        command.put("projectName", draft.path("projectName").asText());
        List<Map<String, Object>> lines = new ArrayList<>();
        draft.path("lines").forEach(line -> {
            Map<String, Object> one = new HashMap<>();
            one.put("id", line.path("id").asLong());
            one.put("sku", line.path("sku").asText());
            one.put("quantity", line.path("quantity").decimalValue());
            one.put("unit", line.path("unit").asText());
            lines.add(one);
        });
        command.put("lines", lines);
        return command;
    }

    private static Map<String, Object> terms(JsonNode contract) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", contract.path("customerId").asLong());
        command.put("title", contract.path("title").asText());
        command.put("contactName", "李经理");
        command.put("deliveryTerms", "签订后 10 日内分两批送达");
        command.put("penaltyTerms", "逾期付款的，每日按未付金额的万分之五支付违约金");
        command.put(
                "payments",
                List.of(
                        Map.of("kind", "ADVANCE", "percent", 30),
                        Map.of("kind", "ON_DELIVERY", "percent", 65),
                        Map.of("kind", "RETENTION", "percent", 5, "months", 12)));
        command.put("values", Map.of("工地地址", "滨江路 8 号", "仲裁委员会", "上海仲裁委员会"));
        return command;
    }

    private static long inForce(long contract) {
        JsonNode made = get("/contracts/" + contract);
        SALES.put("/contracts/" + contract, made.path("version").asInt(), terms(made))
                .expect(200);
        signed(contract);
        return contract;
    }

    /** Twice the cement. */
    private static long amended(long contract) {
        long amendment =
                id(SALES.post("/contracts/" + contract + "/amend", null).expect(201));
        JsonNode draft = get("/contracts/" + amendment);
        Map<String, Object> command = terms(draft);
        List<Map<String, Object>> lines = new ArrayList<>();
        draft.path("lines").forEach(line -> {
            BigDecimal quantity = line.path("quantity").decimalValue();
            Map<String, Object> one = new HashMap<>();
            one.put("item", line.path("item").asInt());
            one.put("sku", line.path("sku").asText());
            one.put("quantity", line.path("sku").asText().equals(CEMENT) ? quantity.add(quantity) : quantity);
            one.put("unit", line.path("unit").asText());
            one.put("unitPrice", line.path("unitPrice").decimalValue());
            lines.add(one);
        });
        assertTrue(lines.stream().anyMatch(line -> line.get("sku").equals(TILE)), lines::toString);
        command.put("lines", lines);
        SALES.put("/contracts/" + amendment, draft.path("version").asInt(), command)
                .expect(200);
        signed(amendment);
        assertEquals("SUPERSEDED", get("/contracts/" + contract).path("status").asText());
        return amendment;
    }

    private static void signed(long contract) {
        JsonNode submitted = SALES.post("/contracts/" + contract + "/submit", null)
                .expect(200)
                .json();
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            MANAGER.post("/contracts/" + contract + "/approve", null).expect(200);
        }
        SALES.post(
                        "/contracts/" + contract + "/sign",
                        Map.of(
                                "signedOn",
                                LocalDate.now().minusDays(1).toString(),
                                "ourSigner",
                                "王经理",
                                "theirSigner",
                                "李经理",
                                "fileName",
                                "合同.pdf",
                                "fileHash",
                                "0A".repeat(32)))
                .expect(200);
    }
}
