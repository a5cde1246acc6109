package org.zhutong.test.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.test.support.Fixtures.TILE;
import static org.zhutong.test.support.Fixtures.line;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.test.support.Api;
import org.zhutong.test.support.Api.Answer;
import org.zhutong.test.support.Fixtures;
import org.zhutong.test.support.MailServer;
import org.zhutong.test.support.Together;

/**
 * Approval in steps, from outside: policies with conditions, chains, deputies, managers, what several who act at once make of
 * it. The policies made here look at the days to pay, so that they concern the customers made here only.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("database")
class ApprovalEngineIT {
    private static final Api ADMIN = Api.as("admin");
    private static final Api SALES = Api.as("east.sales");
    private static final Api MANAGER = Api.as("east.manager");
    private static final Api FINANCE = Api.as("finance.manager");
    private static final Api BOARD = Api.as("executive");
    private static final int LONG_TERMS = 300;

    private final List<Long> policies = new ArrayList<>();
    private final List<Long> delegations = new ArrayList<>();

    /** Whoever is named has to have been seen once. */
    @BeforeAll
    static void signOn() {
        List.of(SALES, MANAGER, FINANCE, BOARD, ADMIN)
                .forEach(one -> one.get("/approvals").expect(200));
    }

    @AfterEach
    void putAway() {
        for (long id : policies) {
            JsonNode policy = ADMIN.get("/approval-policies/" + id).expect(200).json();
            Map<String, Object> off = Api.JSON.convertValue(command(policy), Map.class);
            off.put("active", false);
            ADMIN.put("/approval-policies/" + id, policy.path("version").asInt(), off)
                    .expect(200);
        }
        delegations.forEach(id -> ADMIN.post("/delegations/" + id + "/end", null));
    }

    private static Map<String, Object> command(JsonNode policy) {
        Map<String, Object> command = new HashMap<>();
        command.put("name", policy.path("name").asText());
        command.put("documentType", policy.path("documentType").asText());
        command.put("conditions", policy.path("conditions"));
        List<Object> steps = new ArrayList<>();
        policy.path("steps").forEach(step -> {
            Map<String, Object> one = Api.JSON.convertValue(step, Map.class);
            one.put("people", names(step.path("people")));
            one.put("standbys", names(step.path("standbys")));
            steps.add(one);
        });
        command.put("steps", steps);
        return command;
    }

    private static List<String> names(JsonNode people) {
        return StreamSupport.stream(people.spliterator(), false)
                .map(one -> one.path("username").asText())
                .toList();
    }

    private static Map<String, Object> permission(int level) {
        return Map.of("level", level, "kind", "PERMISSION", "permission", "quotation:approve");
    }

    private static Map<String, Object> people(int level, int needed, String... names) {
        return Map.of("level", level, "kind", "PEOPLE", "needed", needed, "people", List.of(names));
    }

    private static Map<String, Object> condition(String fact, Object threshold) {
        return Map.of("fact", fact, "threshold", threshold);
    }

    private Map<String, Object> policy(List<?> more, Object... steps) {
        List<Object> conditions = new ArrayList<>(List.of(condition("PAYMENT_DAYS", LONG_TERMS)));
        conditions.addAll(more);
        Map<String, Object> command = new HashMap<>();
        command.put("name", Fixtures.unique("审批"));
        command.put("documentType", "QUOTATION");
        command.put("matchAll", true);
        command.put("conditions", conditions);
        command.put("steps", List.of(steps));
        return command;
    }

    private JsonNode made(Map<String, Object> command) {
        JsonNode policy = ADMIN.post("/approval-policies", command).expect(201).json();
        policies.add(policy.path("id").asLong());
        return policy;
    }

    private static long customer() {
        JsonNode customer = Fixtures.customer("EAST", "1000000");
        String path = "/customers/" + customer.path("id").asLong();
        Map<String, Object> command = new HashMap<>();
        command.put("name", customer.path("name").asText());
        command.put("level", "C");
        command.put("branchId", customer.path("branchId").asLong());
        command.put("creditLimit", 1000000);
        command.put("paymentTermsDays", 365);
        ADMIN.put(path, ADMIN.get(path).version(), command).expect(200);
        return customer.path("id").asLong();
    }

    private static long draft(long customer, String boxes) {
        return SALES.post("/quotations", Fixtures.quotation(customer, line(TILE, boxes, "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static long submitted(long customer) {
        long id = draft(customer, "10");
        assertEquals("IN_APPROVAL", status(SALES.post("/quotations/" + id + "/submit", null)));
        return id;
    }

    private static String status(Answer answer) {
        return answer.expect(200).json().path("status").asText();
    }

    private static long requestOf(long quotation) {
        return MANAGER.get("/approvals?documentType=QUOTATION&documentId=" + quotation)
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    private static Answer approve(Api who, long request) {
        return who.post("/approvals/" + request + "/approve", null);
    }

    private static boolean waits(Api who, long request) {
        return StreamSupport.stream(
                        who.get("/approvals?mine=true&limit=200&sort=-submittedAt")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .anyMatch(row -> row.path("id").asLong() == request
                        && row.path("decidable").asBoolean());
    }

    private static BigDecimal totalOf(long quotation) {
        return new BigDecimal(SALES.get("/quotations/" + quotation)
                .expect(200)
                .json()
                .path("grossTotal")
                .asText());
    }

    private static String statusOf(long quotation) {
        return status(SALES.get("/quotations/" + quotation));
    }

    @Test
    void oneLevelAfterTheOtherByWhoIsAskedThere() {
        made(policy(List.of(), permission(1), people(2, 1, "finance.manager", "executive")));
        long quotation = submitted(customer());
        long request = requestOf(quotation);
        assertTrue(waits(MANAGER, request));
        assertFalse(waits(FINANCE, request));
        approve(SALES, request).refused(403, "approval.own");
        approve(FINANCE, request).refused(403, "approval.not-asked");

        assertEquals("IN_APPROVAL", status(MANAGER.post("/quotations/" + quotation + "/approve", null)));
        approve(MANAGER, request).refused(403, "approval.twice");
        assertFalse(waits(MANAGER, request));
        assertTrue(waits(FINANCE, request));
        assertTrue(waits(BOARD, request));
        assertEquals("APPROVED", status(approve(BOARD, request)));
        assertEquals("APPROVED", statusOf(quotation));
        approve(FINANCE, request).problem(409);

        JsonNode chain = FINANCE.get("/approvals/" + request).expect(200).json();
        assertEquals(
                List.of("DONE", "DONE"),
                StreamSupport.stream(chain.path("steps").spliterator(), false)
                        .map(step -> step.path("state").asText())
                        .toList());
        assertEquals(2, chain.path("decisions").size());
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
    void oneNoSendsTheDocumentBack() {
        made(policy(List.of(), permission(1), people(2, 1, "executive")));
        long quotation = submitted(customer());
        long request = requestOf(quotation);
        approve(MANAGER, request).expect(200);
        BOARD.post("/approvals/" + request + "/refuse", Map.of("comment", "账期太长"))
                .expect(200);
        assertEquals("DRAFT", statusOf(quotation));
        assertEquals(
                "REFUSED",
                FINANCE.get("/approvals/" + request)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText());
    }

    @Test
    void ofThreeWhoSayYesAtOnceAsManyCountAsAreNeeded() {
        made(policy(List.of(), people(1, 2, "finance.manager", "executive", "admin")));
        long quotation = submitted(customer());
        long request = requestOf(quotation);
        List<Integer> answers = Together.all(List.<Callable<Integer>>of(
                () -> approve(FINANCE, request).status(),
                () -> approve(BOARD, request).status(),
                () -> approve(ADMIN, request).status()));
        assertEquals(List.of(200, 200, 409), answers.stream().sorted().toList());
        assertEquals("APPROVED", statusOf(quotation));
        assertEquals(
                2,
                BOARD.get("/approvals/" + request)
                        .expect(200)
                        .json()
                        .path("decisions")
                        .size());
    }

    @Test
    void onePersonAtOnceInTwoPlacesCountsOnce() {
        made(policy(List.of(), people(1, 2, "finance.manager", "executive", "admin")));
        long request = requestOf(submitted(customer()));
        List<Integer> answers = Together.all(List.<Callable<Integer>>of(
                () -> approve(FINANCE, request).status(),
                () -> approve(FINANCE, request).status(),
                () -> approve(FINANCE, request).status()));
        assertEquals(List.of(200, 403, 403), answers.stream().sorted().toList());
    }

    @Test
    void aDeputyDecidesForWhoLetThemAndBothAreNamed() {
        made(policy(List.of(), people(1, 1, "executive")));
        long request = requestOf(submitted(customer()));
        approve(FINANCE, request).refused(403, "approval.not-asked");
        long delegation = delegated(BOARD, "finance.manager");
        assertTrue(waits(FINANCE, request));
        JsonNode decided = approve(FINANCE, request).expect(200).json();
        assertEquals(
                "finance.manager", decided.path("decisions").path(0).path("by").asText());
        assertEquals(
                "executive",
                decided.path("decisions").path(0).path("decidedFor").asText());

        long next = requestOf(submitted(customer()));
        FINANCE.post("/delegations/" + delegation + "/end", null).refused(403, "organisation.delegation.others");
        BOARD.post("/delegations/" + delegation + "/end", null).expect(200);
        BOARD.post("/delegations/" + delegation + "/end", null).refused(409, "organisation.delegation.ended");
        approve(FINANCE, next).refused(403, "approval.not-asked");
    }

    @Test
    void aDeputyOfTheSubmitterDoesNotDecideForThem() {
        made(policy(List.of(), permission(1)));
        long quotation = MANAGER.post("/quotations", Fixtures.quotation(customer(), line(TILE, "10", "箱")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        assertEquals("IN_APPROVAL", status(MANAGER.post("/quotations/" + quotation + "/submit", null)));
        delegated(MANAGER, "east.sales2");
        Api.as("east.sales2").get("/approvals").expect(200);
        approve(Api.as("east.sales2"), requestOf(quotation)).refused(403, "approval.not-asked");
    }

    private long delegated(Api who, String deputy) {
        long id = who.post("/delegations", delegation(deputy, 0, 3))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        delegations.add(id);
        return id;
    }

    private static Map<String, Object> delegation(String deputy, int from, int to) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return Map.of(
                "deputy",
                deputy,
                "validFrom",
                today.plusDays(from).toString(),
                "validTo",
                today.plusDays(to).toString(),
                "reason",
                "年假");
    }

    @Test
    void delegationsThatMakeNoSenseAreRefused() {
        assertEquals(
                List.of("deputy"),
                BOARD.post("/delegations", delegation("executive", 0, 1))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("deputy"),
                BOARD.post("/delegations", delegation("nobody", 0, 1))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("validTo"),
                BOARD.post("/delegations", delegation("admin", 2, 1))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("validTo"),
                BOARD.post("/delegations", delegation("admin", -9, -3))
                        .problem(422)
                        .fields());
        assertEquals(
                List.of("validTo"),
                BOARD.post("/delegations", delegation("admin", 0, 999))
                        .problem(422)
                        .fields());
        Map<String, Object> others = new HashMap<>(delegation("admin", 0, 1));
        others.put("grantor", "finance.manager");
        BOARD.post("/delegations", others).refused(403, "organisation.delegation.others");
        delegated(BOARD, "finance.manager");
        delegated(FINANCE, "east.manager");
        MANAGER.post("/delegations", delegation("executive", 1, 2)).refused(422, "organisation.delegation.circle");
        // on other days there is none
        delegations.add(MANAGER.post("/delegations", delegation("executive", 10, 12))
                .expect(201)
                .json()
                .path("id")
                .asLong());
    }

    @Test
    void severalWhoDelegateInACircleAtOnceDoNotAllGetTheirWay() {
        List<Answer> answers = Together.all(List.<Callable<Answer>>of(
                () -> BOARD.post("/delegations", delegation("finance.manager", 20, 21)),
                () -> FINANCE.post("/delegations", delegation("east.manager", 20, 21)),
                () -> MANAGER.post("/delegations", delegation("executive", 20, 21))));
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer -> delegations.add(answer.json().path("id").asLong()));
        assertEquals(
                List.of(201, 201, 422),
                answers.stream().map(Answer::status).sorted().toList());
    }

    @Test
    void theManagerOfTheSubmitterDecides() {
        made(policy(List.of(), Map.of("level", 1, "kind", "MANAGER")));
        long quotation = draft(customer(), "10");
        SALES.post("/quotations/" + quotation + "/submit", null).refused(409, "approval.no-manager");
        assertEquals("DRAFT", statusOf(quotation));
        reportsTo("east.sales", "executive");
        try {
            assertEquals("IN_APPROVAL", status(SALES.post("/quotations/" + quotation + "/submit", null)));
            long request = requestOf(quotation);
            approve(MANAGER, request).refused(403, "approval.not-asked");
            assertEquals("APPROVED", status(approve(BOARD, request)));
        } finally {
            reportsTo("east.sales", null);
        }
    }

    private static void reportsTo(String username, String manager) {
        JsonNode employee = employee(username);
        Map<String, Object> command = new HashMap<>();
        command.put("username", username);
        command.put("displayName", employee.path("displayName").asText());
        command.put("email", employee.path("email").asText());
        command.put("branchId", employee.path("branchId").asLong());
        command.put("manager", manager);
        ADMIN.put(
                        "/employees/" + employee.path("id").asLong(),
                        employee.path("version").asInt(),
                        command)
                .expect(200);
    }

    private static JsonNode employee(String username) {
        return StreamSupport.stream(
                        ADMIN.get("/employees?limit=200&q=" + username)
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> one.path("username").asText().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHasLeftIsNeitherNamedNorWaitedFor() {
        String gone = Fixtures.unique("gone").toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> person = new HashMap<>(Map.of("username", gone, "displayName", "老张"));
        JsonNode employee = ADMIN.post("/employees", person).expect(201).json();
        made(policy(List.of(), people(1, 1, gone)));
        person.put("active", false);
        ADMIN.put(
                        "/employees/" + employee.path("id").asLong(),
                        employee.path("version").asInt(),
                        person)
                .expect(200);
        assertEquals(
                List.of("steps[0].people"),
                ADMIN.post("/approval-policies", policy(List.of(), people(1, 1, gone)))
                        .problem(422)
                        .fields());
        long quotation = draft(customer(), "10");
        SALES.post("/quotations/" + quotation + "/submit", null).refused(409, "approval.no-approver");
        assertEquals("DRAFT", statusOf(quotation));
        assertTrue(ADMIN.get("/approval-policies/" + policies.get(0))
                        .expect(200)
                        .json()
                        .path("warnings")
                        .size()
                > 0);
    }

    @Test
    void aPurchaseCutIntoPiecesIsSeenWhole() {
        long customer = customer();
        long first = draft(customer, "100");
        BigDecimal total = totalOf(first);
        made(policy(
                List.of(condition(
                        "CUSTOMER_30_DAYS",
                        total.multiply(new BigDecimal("1.5")).setScale(2))),
                permission(1)));
        assertEquals("APPROVED", status(SALES.post("/quotations/" + first + "/submit", null)));
        long second = draft(customer, "100");
        JsonNode asked = SALES.post("/quotations/" + second + "/submit", null)
                .expect(200)
                .json();
        assertEquals("IN_APPROVAL", asked.path("status").asText());
        JsonNode why = MANAGER.get("/approvals/" + requestOf(second))
                .expect(200)
                .json()
                .path("reasons");
        assertTrue(
                StreamSupport.stream(why.spliterator(), false)
                        .anyMatch(reason -> reason.path("kind").asText().equals("CUSTOMER_30_DAYS")
                                && new BigDecimal(reason.path("actual").asText()).compareTo(total.add(total)) == 0),
                why::toString);
    }

    @Test
    void twoPiecesSubmittedAtOnceSeeOneAnother() {
        long customer = customer();
        long one = draft(customer, "100");
        long two = draft(customer, "100");
        BigDecimal total = totalOf(one);
        made(policy(
                List.of(condition(
                        "PROJECT_30_DAYS", total.multiply(new BigDecimal("1.5")).setScale(2))),
                permission(1)));
        List<String> states = Together.all(List.<Callable<String>>of(
                () -> status(SALES.post("/quotations/" + one + "/submit", null)),
                () -> status(SALES.post("/quotations/" + two + "/submit", null))));
        assertEquals(
                List.of("APPROVED", "IN_APPROVAL"), states.stream().sorted().toList());
    }

    @Test
    void aChangedPolicyIsANewVersionAndTheRunningRequestKeepsItsChain() {
        JsonNode policy = made(policy(List.of(), permission(1), people(2, 1, "executive")));
        long quotation = submitted(customer());
        Map<String, Object> shorter = policy(List.of(), permission(1));
        shorter.put("name", policy.path("name").asText());
        String path = "/approval-policies/" + policy.path("id").asLong();
        JsonNode changed = ADMIN.put(path, policy.path("version").asInt(), shorter)
                .expect(200)
                .json();
        assertEquals(2, changed.path("revision").asInt());
        assertEquals(2, ADMIN.get(path + "/revisions").expect(200).json().size());
        ADMIN.put(path, policy.path("version").asInt(), shorter).problem(412);
        long request = requestOf(quotation);
        assertEquals("PENDING", status(approve(MANAGER, request)));
        assertEquals("APPROVED", status(approve(BOARD, request)));
        long next = submitted(customer());
        assertEquals("APPROVED", status(approve(MANAGER, requestOf(next))));
    }

    @Test
    void theSimulatorSaysWhatWouldHappen() {
        made(policy(List.of(), permission(1), people(2, 1, "executive")));
        Map<String, Object> figures = new HashMap<>(Map.of(
                "documentType",
                "QUOTATION",
                "branchId",
                Fixtures.branch("EAST"),
                "submitter",
                "east.sales",
                "discount",
                3,
                "paymentDays",
                LONG_TERMS + 1));
        JsonNode answer =
                ADMIN.post("/approval-policies/simulate", figures).expect(200).json();
        assertEquals(List.of("PAYMENT_DAYS"), kinds(answer));
        assertEquals(2, answer.path("steps").size());
        assertTrue(names(answer.path("steps").path(0).path("people")).contains("east.manager"));
        assertEquals(List.of("executive"), names(answer.path("steps").path(1).path("people")));
        figures.put("paymentDays", LONG_TERMS);
        assertEquals(
                List.of(),
                kinds(ADMIN.post("/approval-policies/simulate", figures)
                        .expect(200)
                        .json()));
        long quotation = draft(customer(), "10");
        JsonNode document = ADMIN.post(
                        "/approval-policies/simulate",
                        Map.of("documentType", "QUOTATION", "documentId", quotation, "submitter", "east.sales"))
                .expect(200)
                .json();
        assertEquals(List.of("PAYMENT_DAYS"), kinds(document));
        assertEquals("DRAFT", statusOf(quotation));
        Api.as("east.sales").post("/approval-policies/simulate", figures).problem(403);
    }

    private static List<String> kinds(JsonNode simulation) {
        return StreamSupport.stream(simulation.path("reasons").spliterator(), false)
                .map(reason -> reason.path("kind").asText())
                .toList();
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefusedAtItsPlace() {
        assertEquals(List.of("steps"), refused(policy(List.of())));
        assertEquals(List.of("steps[0].people"), refused(policy(List.of(), people(1, 2, "executive"))));
        assertEquals(List.of("steps[0].people"), refused(policy(List.of(), people(1, 1, "nobody"))));
        assertEquals(
                List.of("steps[1].people"),
                refused(policy(List.of(), people(1, 1, "executive"), people(2, 1, "executive"))));
        assertEquals(
                List.of("steps[0].permission"),
                refused(policy(List.of(), Map.of("level", 1, "kind", "PERMISSION", "permission", "moon:approve"))));
        assertEquals(
                List.of("steps[0].permission"), refused(policy(List.of(), Map.of("level", 1, "kind", "PERMISSION"))));
        assertEquals(
                List.of("steps[0].standbys"),
                refused(policy(
                        List.of(),
                        Map.of(
                                "level",
                                1,
                                "kind",
                                "PERMISSION",
                                "permission",
                                "quotation:approve",
                                "escalateAfterHours",
                                4))));
        assertEquals(
                List.of("conditions[1].threshold"),
                refused(policy(List.of(condition("DISCOUNT", 101)), permission(1))));
        assertEquals(
                List.of("conditions[1].fact"), refused(policy(List.of(condition("PAYMENT_DAYS", 1)), permission(1))));
    }

    private static List<String> refused(Map<String, Object> policy) {
        return ADMIN.post("/approval-policies", policy).problem(422).fields();
    }

    @Test
    void whoIsAskedGetsAMailAndSoDoesTheSubmitterInTheEnd() throws Exception {
        made(policy(List.of(), people(1, 1, "executive")));
        try (MailServer server = MailServer.start()) {
            long quotation = submitted(customer());
            String number = SALES.get("/quotations/" + quotation)
                    .expect(200)
                    .json()
                    .path("number")
                    .asText();
            long request = requestOf(quotation);
            MimeMessage asked = about(server, "executive@zhutong.example", number);
            assertTrue(
                    MailServer.text(asked).contains("/approval/request?id=" + request), () -> MailServer.text(asked));
            assertFalse(isAbout(server, "finance.manager@zhutong.example", number));
            approve(BOARD, request).expect(200);
            about(server, "east.sales@zhutong.example", number);
        }
    }

    private static boolean isAbout(MailServer server, String address, String number) throws Exception {
        for (MimeMessage mail : server.to(address)) {
            if (mail.getSubject().contains(number)) {
                return true;
            }
        }
        return false;
    }

    private static MimeMessage about(MailServer server, String address, String number) throws Exception {
        for (int i = 0; i < 120; i++) {
            for (MimeMessage mail : server.to(address)) {
                if (mail.getSubject().contains(number)) {
                    return mail;
                }
            }
            MailServer.pause();
        }
        throw new AssertionError("no mail to " + address + " about " + number);
    }
}
