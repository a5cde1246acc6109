package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** The calendar of what contracts oblige their sides to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ObligationIT {
    private static final Api SALES = Api.as("east.sales");
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private static final Map<String, Object> ADVANCE = Map.of("kind", "ADVANCE", "percent", 30);
    private static final Map<String, Object> DELIVERED = Map.of("kind", "ON_DELIVERY", "percent", 65);

    private static Map<String, Object> retention(int months) {
        return Map.of("kind", "RETENTION", "percent", 5, "months", months);
    }

    private static Map<String, Object> contract(long customer, LocalDate until, Map<String, Object>... payments) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("title", "瓷砖供货合同");
        command.put("contactName", "陈工");
        command.put("projectName", "滨江花园二期");
        command.put("deliveryTerms", "签订后 10 日内送达");
        command.put("penaltyTerms", "每日万分之五");
        command.put("validUntil", until.toString());
        command.put("payments", List.of(payments));
        command.put("values", Map.of("工地地址", "滨江路 8 号", "仲裁委员会", "上海仲裁委员会"));
        command.put("lines", List.of(line(TILE, "10", "箱")));
        return command;
    }

    private static long id(JsonNode document) {
        return document.path("id").asLong();
    }

    private static void signed(long contract) {
        JsonNode submitted = SALES.post("/contracts/" + contract + "/submit", null)
                .expect(200)
                .json();
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            Api.as("east.manager")
                    .post("/contracts/" + contract + "/approve", null)
                    .expect(200);
        }
        SALES.post(
                        "/contracts/" + contract + "/sign",
                        Map.of(
                                "signedOn", TODAY.toString(),
                                "ourSigner", "王经理",
                                "theirSigner", "陈工",
                                "fileName", "合同.pdf",
                                "fileHash", "a".repeat(64)))
                .expect(200);
    }

    private static List<JsonNode> of(String number, String more) {
        List<JsonNode> found = new ArrayList<>();
        SALES.get("/contract-obligations?sort=dueOn&contract=" + number + more)
                .expect(200)
                .json()
                .path("items")
                .forEach(found::add);
        return found;
    }

    private static Map<String, Object> obligation(long contract, String title, LocalDate due) {
        Map<String, Object> command = new HashMap<>();
        command.put("contractId", contract);
        command.put("kind", "DOCUMENTS");
        command.put("side", "OURS");
        command.put("title", title);
        command.put("dueOn", due.toString());
        return command;
    }

    @Test
    @SuppressWarnings("unchecked")
    void theScheduleOfASignedContractMakesObligationsAndItsAmendmentKeepsDropsAndMovesThem() {
        long customer = id(Fixtures.customer("EAST", "1000000"));
        LocalDate until = TODAY.plusMonths(6);
        JsonNode made = SALES.post("/contracts", contract(customer, until, ADVANCE, DELIVERED, retention(12)))
                .expect(201)
                .json();
        String number = made.path("number").asText();
        assertEquals(0, of(number, "").size());
        signed(id(made));
        List<JsonNode> first = of(number, "");
        assertEquals(
                List.of("PAYMENT", "RETENTION"),
                first.stream().map(one -> one.path("kind").asText()).toList());
        JsonNode advance = first.get(0);
        JsonNode kept = first.get(1);
        assertEquals(TODAY.toString(), advance.path("dueOn").asText());
        assertEquals(until.plusMonths(12).toString(), kept.path("dueOn").asText());
        assertEquals("CUSTOMER", advance.path("side").asText());
        assertTrue(advance.path("scheduled").asBoolean());
        BigDecimal gross =
                SALES.get("/contracts/" + id(made)).json().path("grossTotal").decimalValue();
        assertEquals(
                0,
                gross.multiply(new BigDecimal("0.30"))
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .compareTo(advance.path("amount").decimalValue()));
        SALES.post("/contract-obligations/" + id(advance) + "/fulfil", Map.of("reason", "已到账"))
                .expect(200);

        // the amendment runs two months longer: what was paid stays paid, what is kept is kept longer
        JsonNode second = SALES.post("/contracts/" + id(made) + "/amend", Map.of("reason", "工期顺延"))
                .expect(201)
                .json();
        SALES.put(
                        "/contracts/" + id(second),
                        second.path("version").asInt(),
                        contract(customer, until.plusMonths(2), ADVANCE, DELIVERED, retention(12)))
                .expect(200);
        signed(id(second));
        List<JsonNode> longer = of(number, "");
        assertEquals(2, longer.size(), longer::toString);
        assertEquals("FULFILLED", longer.get(0).path("status").asText());
        assertEquals(
                until.plusMonths(14).toString(), longer.get(1).path("dueOn").asText());

        // another one keeps nothing back
        JsonNode third = SALES.post("/contracts/" + id(second) + "/amend", Map.of("reason", "取消质保金"))
                .expect(201)
                .json();
        SALES.put(
                        "/contracts/" + id(third),
                        third.path("version").asInt(),
                        contract(customer, until.plusMonths(2), ADVANCE, Map.of("kind", "ON_DELIVERY", "percent", 70)))
                .expect(200);
        signed(id(third));
        List<JsonNode> dropped = of(number, "&status=DROPPED");
        assertEquals(1, dropped.size());
        assertTrue(dropped.get(0).path("note").asText().contains(number), dropped::toString);
    }

    @Test
    @SuppressWarnings("unchecked")
    void peopleWriteThemDownTickThemOffAndTakeThatBack() {
        long contract = id(SALES.post(
                        "/contracts",
                        contract(
                                id(Fixtures.customer("EAST", "1000000")),
                                TODAY.plusMonths(3),
                                Map.of("kind", "ON_DELIVERY", "percent", 100)))
                .expect(201)
                .json());
        String path = "/contract-obligations/"
                + id(SALES.post("/contract-obligations", obligation(contract, "移交检测报告", TODAY.plusDays(20)))
                        .expect(201)
                        .json());
        Api.Answer read = SALES.get(path).expect(200);
        assertEquals("east.sales", read.json().path("responsible").asText());
        Map<String, Object> later = obligation(contract, "移交检测报告与合格证", TODAY.plusDays(30));
        later.put("amount", new BigDecimal("12.50"));
        later.put("responsible", "east.manager");
        JsonNode changed = SALES.put(path, read.version(), later).expect(200).json();
        assertEquals("east.manager", changed.path("responsible").asText());
        SALES.put(path, read.version(), later).problem(412);

        SALES.post(path + "/drop", null).problem(422);
        SALES.post(path + "/fulfil", Map.of("reason", "已寄出")).expect(200);
        SALES.put(path, SALES.get(path).version(), later).refused(409, "contract.obligation.not-open");
        assertEquals(
                "OPEN",
                SALES.post(path + "/reopen", null)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        SALES.post(path + "/reopen", null).refused(409, "contract.obligation.is-open");
        Api.as("south.sales").get(path).problem(404);
        Api.as("accountant").post(path + "/fulfil", null).problem(403);
    }

    @Test
    @SuppressWarnings("unchecked")
    void badInputIsRefusedByName() {
        long contract = id(SALES.post(
                        "/contracts",
                        contract(
                                id(Fixtures.customer("EAST", "1000000")),
                                TODAY.plusMonths(3),
                                Map.of("kind", "ON_DELIVERY", "percent", 100)))
                .expect(201)
                .json());
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "title",
                        "x".repeat(201),
                        "dueOn",
                        "0001-01-01",
                        "amount",
                        -1,
                        "contractId",
                        999_999_999,
                        "responsible",
                        "nobody")
                .entrySet()) {
            Map<String, Object> command = obligation(contract, "t", TODAY);
            command.put(wrong.getKey(), wrong.getValue());
            assertEquals(
                    List.of(wrong.getKey()),
                    SALES.post("/contract-obligations", command).problem(422).fields());
        }
        SALES.post("/contracts/" + contract + "/terminate", Map.of("reason", "不做了"))
                .expect(200);
        SALES.post("/contract-obligations", obligation(contract, "t", TODAY))
                .refused(409, "contract.obligation.contract-over");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoSeesToItIsRemindedOnce() {
        String title = Fixtures.unique("保函到期");
        long customer = id(Fixtures.customer("EAST", "1000000"));
        long contract = id(SALES.post(
                        "/contracts",
                        contract(customer, TODAY.plusMonths(3), Map.of("kind", "ON_DELIVERY", "percent", 100)))
                .expect(201)
                .json());
        SALES.post("/contract-obligations", obligation(contract, title, TODAY.plusDays(3)))
                .expect(201);
        for (int i = 0; i < 2; i++) {
            Api.as("admin").post("/reminder-rules/look", null).expect(204);
        }
        JsonNode told = SALES.get("/activities?limit=200&customerId=" + customer)
                .expect(200)
                .json()
                .path("items");
        long times = told.findValuesAsText("subject").stream()
                .filter(subject -> subject.contains(title))
                .count();
        assertEquals(1, times, told::toString);
    }
}
