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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Fixtures;

/** From an accepted quotation to a signed contract, its amendment and the orders by it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ContractIT {
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");

    private static long accepted(long customer, String quantity) {
        long id = SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, quantity, "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        for (String verb : List.of("submit", "send", "accept")) {
            SALES.post("/quotations/" + id + "/" + verb, null).expect(200);
        }
        return id;
    }

    private static JsonNode contract(long id) {
        return SALES.get("/contracts/" + id).expect(200).json();
    }

    private static JsonNode act(long id, String verb) {
        return SALES.post("/contracts/" + id + "/" + verb, null).expect(200).json();
    }

    private static Map<String, Object> completed(JsonNode contract) {
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", contract.path("customerId").asLong());
        command.put("title", contract.path("title").asText());
        command.put("contactName", "陈工");
        command.put("projectName", "滨江花园二期");
        command.put("deliveryTerms", "签订后 10 日内分两批送达");
        command.put("penaltyTerms", "逾期付款的，每日按未付金额的万分之五支付违约金");
        command.put(
                "payments",
                List.of(
                        Map.of("kind", "ADVANCE", "percent", new BigDecimal("33.3333")),
                        Map.of("kind", "ON_DELIVERY", "percent", new BigDecimal("61.6667")),
                        Map.of("kind", "RETENTION", "percent", 5, "months", 12)));
        command.put("values", Map.of("工地地址", "滨江路 8 号", "仲裁委员会", "上海仲裁委员会"));
        return command;
    }

    private static JsonNode put(JsonNode contract, Map<String, Object> command) {
        return SALES.put(
                        "/contracts/" + contract.path("id").asLong(),
                        contract.path("version").asInt(),
                        command)
                .expect(200)
                .json();
    }

    private static Map<String, Object> signature() {
        return Map.of(
                "signedOn", LocalDate.now().minusDays(1).toString(),
                "ourSigner", "王经理",
                "theirSigner", "陈工",
                "fileName", "合同.pdf",
                "fileHash", "0A".repeat(32));
    }

    private static JsonNode submitted(long id) {
        JsonNode submitted = act(id, "submit");
        if (submitted.path("status").asText().equals("IN_APPROVAL")) {
            MANAGER.post("/contracts/" + id + "/approve", null).expect(200);
        }
        return contract(id);
    }

    private static JsonNode sign(long id) {
        return SALES.post("/contracts/" + id + "/sign", signature()).expect(200).json();
    }

    /** In force, of a quotation of so many boxes. */
    private static JsonNode inForce(String quantity) {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        JsonNode made = SALES.post("/contracts/from-quotation/" + accepted(customer, quantity), null)
                .expect(201)
                .json();
        put(made, completed(made));
        submitted(made.path("id").asLong());
        return sign(made.path("id").asLong());
    }

    @Test
    void anAcceptedQuotationBecomesOneContractAndLinksBothWays() {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        long quotation = accepted(customer, "10");
        JsonNode quoted = SALES.get("/quotations/" + quotation).expect(200).json();
        JsonNode made = SALES.post("/contracts/from-quotation/" + quotation, Map.of("kind", "SALES"))
                .expect(201)
                .json();
        long id = made.path("id").asLong();
        assertTrue(made.path("number").asText().startsWith("CT"), made::toString);
        assertEquals(
                quoted.path("grossTotal").decimalValue(),
                made.path("grossTotal").decimalValue());
        assertEquals(quotation, made.path("quotation").path("id").asLong());
        JsonNode after = SALES.get("/quotations/" + quotation).expect(200).json();
        assertEquals(id, after.path("contract").path("id").asLong());
        // neither a second contract nor an order beside it
        SALES.post("/contracts/from-quotation/" + quotation, null).problem(409);
        SALES.post("/sales-orders/from-quotation/" + quotation, null).problem(409);
        Api.as("south.sales").get("/contracts/" + id).problem(404);

        // what is missing is named
        List<String> missing = new ArrayList<>();
        SALES.post("/contracts/" + id + "/submit", null)
                .problem(422)
                .json()
                .path("violations")
                .forEach(one -> missing.add(one.path("message").asText()));
        assertTrue(missing.stream().anyMatch(text -> text.contains("工地地址")), missing::toString);
        // the lines are what was accepted
        Map<String, Object> lines = completed(made);
        lines.put("lines", List.of(line(TILE, "1", "箱")));
        SALES.put("/contracts/" + id, made.path("version").asInt(), lines).problem(422);
        Map<String, Object> wrong = completed(made);
        wrong.put("payments", List.of(Map.of("kind", "ADVANCE", "percent", 99)));
        assertEquals(
                List.of("payments"),
                SALES.put("/contracts/" + id, made.path("version").asInt(), wrong)
                        .problem(422)
                        .fields());

        JsonNode written = put(made, completed(made));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : written.path("payments")) {
            sum = sum.add(part.path("amount").decimalValue());
        }
        assertEquals(0, written.path("grossTotal").decimalValue().compareTo(sum));
        assertEquals("APPROVED", submitted(id).path("status").asText());
        // called off before it is signed, it leaves the quotation as it was
        SALES.post("/contracts/" + id + "/terminate", null).problem(422);
        SALES.post("/contracts/" + id + "/terminate", Map.of("reason", "客户要求重拟"))
                .expect(200);
        assertTrue(SALES.get("/quotations/" + quotation)
                .json()
                .path("actions")
                .toString()
                .contains("contract"));
    }

    @Test
    void anAlteredClauseNeedsApproval() {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        JsonNode made = SALES.post("/contracts/from-quotation/" + accepted(customer, "2"), null)
                .expect(201)
                .json();
        long id = made.path("id").asLong();
        List<Map<String, Object>> clauses = new ArrayList<>();
        made.path("clauses").forEach(clause -> {
            Map<String, Object> one = new HashMap<>();
            one.put("id", clause.path("id").asLong());
            if (clause.path("code").asText().equals("QUALITY")) {
                one.put("text", "按需方企业标准验收，异议期 90 日。");
            }
            clauses.add(one);
        });
        Map<String, Object> command = completed(made);
        command.put("clauses", clauses);
        JsonNode altered = put(made, command);
        assertTrue(altered.path("clauseAltered").asBoolean());
        JsonNode waiting = act(id, "submit");
        assertEquals("IN_APPROVAL", waiting.path("status").asText());
        assertTrue(waiting.path("approvals").toString().contains("CLAUSE_ALTERED"), waiting::toString);
        SALES.post("/contracts/" + id + "/approve", null).problem(403);
        assertEquals(
                "APPROVED",
                MANAGER.post("/contracts/" + id + "/approve", null)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
        // taken back to be changed, what was approved counts no more
        assertEquals("DRAFT", act(id, "withdraw").path("status").asText());
        SALES.post("/contracts/" + id + "/sign", signature()).problem(409);
    }

    @Test
    void anAmendmentTakesTheContractsPlaceWhenItIsSigned() {
        JsonNode first = inForce("10");
        long id = first.path("id").asLong();
        assertEquals("EFFECTIVE", first.path("status").asText());
        assertEquals("0a".repeat(32), first.path("signature").path("fileHash").asText());
        JsonNode draft = SALES.post("/contracts/" + id + "/amend", Map.of("reason", "增加数量"))
                .expect(201)
                .json();
        long second = draft.path("id").asLong();
        assertEquals(2, draft.path("versionNo").asInt());
        SALES.post("/contracts/" + id + "/amend", null).problem(409);
        SALES.post("/contracts/" + id + "/complete", null).problem(409);
        SALES.post("/contracts/" + id + "/order", null).expect(201);

        Map<String, Object> less = completed(draft);
        less.put("lines", List.of(Map.of("item", 1, "quantity", 9, "unit", "箱")));
        JsonNode written = put(draft, less);
        submitted(second);
        // ten were ordered by the first version
        SALES.post("/contracts/" + second + "/sign", signature()).problem(409);
        act(second, "withdraw");
        less.put("lines", List.of(Map.of("item", 1, "quantity", 12, "unit", "箱"), line("CEM-PO425", "5", "袋")));
        put(contract(second), less);
        submitted(second);
        assertEquals("EFFECTIVE", sign(second).path("status").asText());
        assertEquals("SUPERSEDED", contract(id).path("status").asText());
        SALES.post("/contracts/" + id + "/order", null).problem(409);
        JsonNode now = contract(second);
        assertEquals(
                0,
                new BigDecimal("2.88")
                        .compareTo(now.path("lines").get(0).path("left").decimalValue()));
        assertEquals(1, now.path("orders").size());
        assertEquals(
                2,
                SALES.get("/contracts/" + second + "/versions")
                        .expect(200)
                        .json()
                        .size());
        JsonNode compared =
                SALES.get("/contracts/" + second + "/compare/" + id).expect(200).json();
        assertEquals("CHANGED", compared.path("lines").get(0).path("kind").asText(), compared::toString);
        assertEquals("ADDED", compared.path("lines").get(1).path("kind").asText(), compared::toString);
        assertTrue(compared.path("clauses").toString().contains("REMOVED"), compared::toString);
        Api.as("south.sales").get("/contracts/" + second + "/compare/" + id).problem(404);
        assertTrue(SALES.get("/contracts/" + second + "/pdf?language=en")
                .expect(200)
                .header("Content-Type")
                .startsWith("application/pdf"));
        SALES.post("/contracts/" + second + "/complete", null).expect(200);
        SALES.post("/contracts/" + second + "/amend", null).problem(409);
        assertTrue(written.path("version").asInt() > 0);
    }

    @Test
    void twoAtOnceNeverOrderMoreThanWasAgreed() {
        JsonNode contract = inForce("10");
        long id = contract.path("id").asLong();
        Map<String, Object> callOff = Map.of("lines", List.of(Map.of("item", 1, "quantity", 4, "unit", "箱")));
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> SALES.post("/contracts/" + id + "/order", callOff).status()))
                .toList();
        List<Integer> answers =
                calls.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(201, 201, 409, 409), answers);
        JsonNode now = contract(id);
        JsonNode line = now.path("lines").get(0);
        assertEquals(0, new BigDecimal("11.52").compareTo(line.path("ordered").decimalValue()));
        long order = now.path("orders").get(0).path("id").asLong();
        JsonNode made = SALES.get("/sales-orders/" + order).expect(200).json();
        assertEquals(id, made.path("contract").path("id").asLong());
        assertEquals(
                line.path("unitPrice").decimalValue(),
                made.path("lines").get(0).path("unitPrice").decimalValue());
        // a cancelled order gives back
        SALES.post("/sales-orders/" + order + "/cancel", Map.of("reason", "改期")).expect(200);
        SALES.post("/contracts/" + id + "/order", null).expect(201);
        assertEquals(
                0, contract(id).path("lines").get(0).path("left").decimalValue().signum());
        SALES.post("/contracts/" + id + "/order", null).problem(409);
        assertEquals(
                0,
                Api.as("auditor")
                        .get("/invariants")
                        .expect(200)
                        .json()
                        .path("breaches")
                        .size());
    }

    @Test
    void aFrameworkContractIsWrittenByItselfAndEndsOnItsDay() {
        long customer = Fixtures.customer("EAST", "1000000").path("id").asLong();
        Map<String, Object> command = new HashMap<>();
        command.put("customerId", customer);
        command.put("kind", "FRAMEWORK");
        command.put("title", "年度框架合同");
        command.put("lines", List.of(line(TILE, "100", "箱")));
        JsonNode made = SALES.post("/contracts", command).expect(201).json();
        long id = made.path("id").asLong();
        Map<String, Object> complete = completed(made);
        put(made, complete);
        assertTrue(SALES.post("/contracts/" + id + "/submit", null)
                .problem(422)
                .fields()
                .contains("validUntil"));
        complete.put("validUntil", LocalDate.now().plusDays(300).toString());
        complete.put("effectiveFrom", LocalDate.now().plusDays(10).toString());
        put(contract(id), complete);
        submitted(id);
        sign(id);
        // signed, but not yet in force
        SALES.post("/contracts/" + id + "/order", null).problem(409);
        SALES.post("/contracts/" + id + "/terminate", Map.of("reason", "项目取消")).expect(200);
        SALES.post("/contracts/" + id + "/amend", null).problem(409);
    }

    @Test
    void standardClausesKeepEveryWording() {
        Map<String, Object> clause = new HashMap<>();
        String code = Fixtures.unique("CL");
        clause.put("code", code);
        clause.put("title", "测试条款");
        clause.put("text", "甲方 ${customer}，自填 ${保修期}。");
        clause.put("kind", "OPTIONAL");
        JsonNode made = MANAGER.post("/clause-templates", clause).expect(201).json();
        assertEquals(2, made.path("variables").size());
        MANAGER.post("/clause-templates", clause).problem(409);
        clause.put("text", "甲方 ${customer}。");
        String path = "/clause-templates/" + made.path("id").asLong();
        JsonNode changed = MANAGER.put(path, made.path("version").asInt(), clause)
                .expect(200)
                .json();
        assertEquals(2, changed.path("revision").asInt());
        clause.put("position", 500);
        JsonNode moved = MANAGER.put(path, changed.path("version").asInt(), clause)
                .expect(200)
                .json();
        assertEquals(2, moved.path("revisions").size());
        clause.put("text", "坏的 ${");
        assertEquals(
                List.of("text"),
                MANAGER.put(path, moved.path("version").asInt(), clause)
                        .problem(422)
                        .fields());
        SALES.post("/clause-templates", clause).problem(403);
    }
}
