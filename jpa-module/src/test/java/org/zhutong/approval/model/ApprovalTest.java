package org.zhutong.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

class ApprovalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Act SELLER = Act.of("seller", NOON);
    private static final String MANAGE = "quotation:approve";
    private static final String FINANCE = "finance:approve";

    // ---- conditions

    @ParameterizedTest
    @CsvSource({
        "5, 100000.00, ''",
        "5.0001, 10, DISCOUNT",
        "0, 100000.01, AMOUNT",
        "50, 999999, 'DISCOUNT,AMOUNT'",
    })
    void aConditionHoldsAboveItsThresholdNotAtIt(String discount, String amount, String expected) {
        assertEquals(expected, kinds(rules(false, DISCOUNT_5, AMOUNT_100K), discount, amount, false));
    }

    @ParameterizedTest
    @CsvSource({"6, 10, ''", "0, 100001, ''", "6, 100001, 'DISCOUNT,AMOUNT'"})
    void whereAllHaveToHoldOneIsNotEnough(String discount, String amount, String expected) {
        assertEquals(expected, kinds(rules(true, DISCOUNT_5, AMOUNT_100K), discount, amount, false));
    }

    @Test
    void aPolicyWithoutConditionsAsksForEveryDocument() {
        assertEquals("ALWAYS", kinds(rules(false), "0", "1", false));
    }

    @Test
    void aFlagHoldsOrNot() {
        ApprovalCondition unpriced = new ApprovalCondition("c", ApprovalFact.NO_LIST_PRICE, null);
        assertEquals("NO_LIST_PRICE", kinds(rules(false, unpriced), "0", "1", true));
        assertEquals("", kinds(rules(false, unpriced), "0", "1", false));
    }

    @ParameterizedTest
    @CsvSource({"10.01, false", "10.00, false", "9.99, true", "-3, true"})
    void aMarginHoldsBelowItsThreshold(BigDecimal margin, boolean holds) {
        ApprovalCondition low = new ApprovalCondition("c", ApprovalFact.MARGIN, BigDecimal.TEN);
        assertEquals(holds, low.holds(java.util.Map.of(ApprovalFact.MARGIN, margin)));
    }

    @ParameterizedTest
    @CsvSource({
        "DISCOUNT,100.0001",
        "MARGIN,-1",
        "MARGIN,",
        "NO_COST,0",
        "DISCOUNT,-1",
        "DISCOUNT,1.23456",
        "AMOUNT,0.001",
        "AMOUNT,1e18",
        "PAYMENT_DAYS,1.5",
        "PAYMENT_DAYS,3651",
        "NO_LIST_PRICE,1",
        "ALWAYS,",
        "AMOUNT,",
    })
    void aThresholdFitsItsFigure(ApprovalFact fact, BigDecimal threshold) {
        assertEquals(
                ErrorKind.INVALID,
                assertThrows(BusinessException.class, () -> new ApprovalCondition("c", fact, threshold))
                        .getKind());
    }

    // ---- policies

    @Test
    void aPolicyNeedsAStepThatSomebodyCanAnswer() {
        assertEquals("approval.no-steps", refused(List.of(), List.of()));
        assertEquals("approval.people-missing", refused(List.of(), List.of(people(1, 2, "a"))));
        assertEquals("approval.people-twice", refused(List.of(), List.of(people(1, 1, "a"), people(2, 1, "a"))));
        assertEquals("approval.named-twice", refused(List.of(), List.of(people(1, 1, "a", "a"))));
        assertEquals("approval.fact-twice", refused(List.of(DISCOUNT_5, DISCOUNT_5), List.of(permission(1, MANAGE))));
        PlannedStep late = new PlannedStep(
                new ApprovalStep("s", 1, ApproverKind.PERMISSION, MANAGE, 1, 24), List.of(), List.of(), "p");
        assertEquals("approval.standby-needed", refused(List.of(), List.of(late)));
    }

    @ParameterizedTest
    @CsvSource({"quotation:write", "QUOTATION:approve", "''", "approve"})
    void onlyApprovePermissionsDecide(String permission) {
        assertThrows(
                BusinessException.class, () -> new ApprovalStep("s", 1, ApproverKind.PERMISSION, permission, 1, null));
    }

    @Test
    void aChangeOfWhatItSaysIsANewVersionAndNothingElseIs() {
        ApprovalPolicy policy = new ApprovalPolicy("p", DocumentType.QUOTATION, null);
        policy.change("p", true, false, List.of(DISCOUNT_5), List.of(people(1, 1, "b", "a")), SELLER);
        policy.change("renamed", false, false, List.of(DISCOUNT_5), List.of(people(1, 1, "a", "b")), SELLER);
        assertEquals(1, policy.getRevision());
        policy.change("renamed", false, true, List.of(DISCOUNT_5), List.of(people(1, 1, "a", "b")), SELLER);
        assertEquals(2, policy.getRevision());
        assertFalse(policy.getRevisions().get(0).isMatchAll());
        assertTrue(policy.current().isMatchAll());
    }

    @Test
    void whatSeveralPoliciesAskOfTheSameIsAskedOnceAtTheLaterLevelOfTheMost() {
        List<PlannedStep> chain = ApprovalPlan.union(List.of(
                List.of(permission(1, MANAGE), permission(3, FINANCE)),
                List.of(permission(1, FINANCE)),
                List.of(people(2, 1, "a", "b")),
                List.of(people(5, 2, "b", "a"))));
        assertEquals(
                List.of("1: 1 of PERMISSION " + MANAGE, "2: 1 of PERMISSION " + FINANCE, "3: 2 of PEOPLE"),
                chain.stream().map(planned -> planned.step().toString()).toList());
    }

    @Test
    void whatOnePolicyAsksTwiceStaysAskedTwice() {
        List<PlannedStep> two = List.of(permission(1, MANAGE), permission(2, MANAGE));
        assertEquals(
                2,
                ApprovalPlan.union(List.of(two, two, List.of(permission(1, MANAGE))))
                        .size());
    }

    // ---- deciding

    @Test
    void nobodyDecidesOnWhatTheySubmittedNotEvenByADeputy() {
        assertForbidden("approval.own", () -> request().approve(SELLER, voices("seller", MANAGE)));
        assertFalse(request().decidableBy("seller", voices("seller", MANAGE)));
        // a deputy of the submitter without a say of their own
        List<Voice> deputy = List.of(new Voice("deputy", Set.of()), new Voice("seller", Set.of(MANAGE)));
        assertForbidden("approval.not-asked", () -> request().approve(by("deputy"), deputy));
    }

    @Test
    void whoeverDecidesIsAsked() {
        assertForbidden("approval.not-asked", () -> request().approve(by("other"), voices("other")));
        assertForbidden("approval.not-asked", () -> request().refuse(by("other").because("no"), voices("other")));
    }

    @Test
    void aRefusalSaysWhyAndEndsTheWholeChain() {
        ApprovalRequest request = request(permission(1, MANAGE), permission(2, FINANCE));
        assertThrows(BusinessException.class, () -> request.refuse(by("m"), voices("m", MANAGE)));
        request.refuse(by("m").because(" 价格过低 "), voices("m", MANAGE));
        assertEquals(ApprovalState.REFUSED, request.getStatus());
        assertEquals("价格过低", request.getDecisions().get(0).getRemark());
    }

    @Test
    void levelsFollowOneAnother() {
        ApprovalRequest request = request(permission(1, MANAGE), permission(2, FINANCE));
        assertForbidden("approval.not-asked", () -> request.approve(by("f"), voices("f", FINANCE)));
        request.approve(by("m"), voices("m", MANAGE));
        assertEquals(ApprovalState.PENDING, request.getStatus());
        request.approve(by("f"), voices("f", FINANCE));
        assertEquals(ApprovalState.APPROVED, request.getStatus());
        assertFalse(request.isOpen());
    }

    @Test
    void stepsOfOneLevelAreOpenTogether() {
        ApprovalRequest request = request(permission(1, MANAGE), permission(1, FINANCE));
        request.approve(by("f"), voices("f", FINANCE));
        assertEquals(1, request.getLevel());
        request.approve(by("m"), voices("m", MANAGE));
        assertEquals(ApprovalState.APPROVED, request.getStatus());
    }

    @Test
    void ofManyAsManyAsNeededSayYesAndNobodyTwice() {
        ApprovalRequest request = request(people(1, 2, "a", "b", "c"));
        request.approve(by("a"), voices("a"));
        assertForbidden("approval.twice", () -> request.approve(by("a"), voices("a")));
        assertFalse(request.decidableBy("a", voices("a")));
        request.approve(by("c"), voices("c"));
        assertEquals(ApprovalState.APPROVED, request.getStatus());
    }

    @Test
    void nobodyCountsTwiceInOneChain() {
        ApprovalRequest request = request(permission(1, MANAGE), permission(2, MANAGE));
        request.approve(by("m"), voices("m", MANAGE));
        assertForbidden("approval.twice", () -> request.approve(by("m"), voices("m", MANAGE)));
        request.approve(by("n"), voices("n", MANAGE));
        assertEquals(ApprovalState.APPROVED, request.getStatus());
    }

    @Test
    void aDeputyGivesTheSayOfAnotherAndSpendsBoth() {
        ApprovalRequest request = request(people(1, 1, "boss"), permission(2, MANAGE));
        request.approve(by("deputy"), List.of(new Voice("deputy", Set.of()), new Voice("boss", Set.of(MANAGE))));
        assertEquals("boss", request.getDecisions().get(0).getDecidedFor());
        assertForbidden("approval.twice", () -> request.approve(by("boss"), voices("boss", MANAGE)));
        assertForbidden("approval.twice", () -> request.approve(by("deputy"), voices("deputy", MANAGE)));
    }

    @Test
    void onesOwnSayComesBeforeAnothers() {
        ApprovalRequest request = request(permission(1, MANAGE));
        request.approve(by("m"), List.of(new Voice("m", Set.of(MANAGE)), new Voice("boss", Set.of(MANAGE))));
        assertEquals("m", request.getDecisions().get(0).getDecidedFor());
    }

    @Test
    void whoIsNamedAnswersThereAndNotWhereAPermissionIsEnough() {
        ApprovalRequest request = request(permission(1, MANAGE), people(1, 1, "m"));
        request.approve(by("m"), voices("m", MANAGE));
        assertEquals(1, request.getDecisions().get(0).getStep());
    }

    @Test
    void aYesThatWouldLeaveALaterStepWithoutAnybodyIsNotTaken() {
        ApprovalRequest request = request(permission(1, MANAGE), people(2, 1, "boss"));
        assertForbidden("approval.needed-later", () -> request.approve(by("boss"), voices("boss", MANAGE)));
        assertFalse(request.decidableBy("boss", voices("boss", MANAGE)));
        // a no needs nobody after it
        request.refuse(by("boss").because("no"), voices("boss", MANAGE));
        assertEquals(ApprovalState.REFUSED, request.getStatus());
    }

    @Test
    void whoStandsByIsAskedOnceItHasWaitedTooLong() {
        ApprovalRequest request = request(new PlannedStep(
                new ApprovalStep("s", 1, ApproverKind.PERMISSION, MANAGE, 1, 24), List.of(), List.of("boss"), "p"));
        assertForbidden("approval.not-asked", () -> request.approve(by("boss"), voices("boss")));
        assertEquals(List.of(), request.escalate(Act.of("system", NOON.plus(Duration.ofHours(23)))));
        assertEquals(List.of("boss"), request.escalate(Act.of("system", NOON.plus(Duration.ofHours(24)))));
        assertEquals(ApprovalState.ESCALATED, request.getStatus());
        assertNull(request.getEscalateAt());
        assertEquals(List.of(), request.escalate(Act.of("system", NOON.plus(Duration.ofHours(99)))));
        request.approve(by("boss"), voices("boss"));
        assertEquals(ApprovalState.APPROVED, request.getStatus());
    }

    static Stream<Arguments> closedStatesAndActions() {
        List<Arguments> all = new ArrayList<>();
        for (String end : List.of("approve", "refuse", "withdraw")) {
            for (String action : List.of("approve", "refuse", "withdraw")) {
                all.add(Arguments.of(end, action));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("closedStatesAndActions")
    void aDecidedRequestIsNotDecidedAgain(String end, String action) {
        for (boolean escalated : List.of(false, true)) {
            ApprovalRequest request = request(new PlannedStep(
                    new ApprovalStep("s", 1, ApproverKind.PERMISSION, MANAGE, 1, 1), List.of(), List.of("boss"), "p"));
            if (escalated) {
                request.escalate(Act.of("system", NOON.plus(Duration.ofHours(2))));
            }
            assertTrue(request.isOpen());
            action(end, "m").accept(request);
            assertFalse(request.isOpen());
            BusinessException refusal = assertThrows(
                    BusinessException.class, () -> action(action, "n").accept(request));
            assertEquals(ErrorKind.CONFLICT, refusal.getKind());
        }
    }

    private static Consumer<ApprovalRequest> action(String name, String who) {
        return switch (name) {
            case "approve" -> r -> r.approve(by(who), voices(who, MANAGE));
            case "refuse" -> r -> r.refuse(by(who).because("no"), voices(who, MANAGE));
            default -> r -> r.withdraw(SELLER);
        };
    }

    private static void assertForbidden(String key, Runnable action) {
        BusinessException refusal = assertThrows(BusinessException.class, action::run);
        assertEquals(key, refusal.getKey());
        assertEquals(ErrorKind.FORBIDDEN, refusal.getKind());
    }

    private static String refused(List<ApprovalCondition> conditions, List<PlannedStep> steps) {
        ApprovalPolicy policy = new ApprovalPolicy("p", DocumentType.QUOTATION, null);
        return assertThrows(BusinessException.class, () -> policy.change("p", true, false, conditions, steps, SELLER))
                .getKey();
    }

    private static final ApprovalCondition DISCOUNT_5 =
            new ApprovalCondition("c", ApprovalFact.DISCOUNT, new BigDecimal("5"));
    private static final ApprovalCondition AMOUNT_100K =
            new ApprovalCondition("c", ApprovalFact.AMOUNT, new BigDecimal("100000"));

    private static PolicyRules rules(boolean all, ApprovalCondition... conditions) {
        return new PolicyRules(1, "p", null, all, List.of(conditions), List.of(permission(1, MANAGE)));
    }

    private static String kinds(PolicyRules rules, String discount, String amount, boolean unpriced) {
        Map<ApprovalFact, BigDecimal> facts =
                subject(discount, amount, unpriced).facts();
        return String.join(
                ",",
                rules.reasonsFor(facts).stream()
                        .map(reason -> reason.getKind().name())
                        .toList());
    }

    private static Act by(String user) {
        return Act.of(user, NOON.plus(Duration.ofMinutes(5)));
    }

    private static List<Voice> voices(String user, String... permissions) {
        return List.of(new Voice(user, Set.of(permissions)));
    }

    private static PlannedStep permission(int level, String permission) {
        return new PlannedStep(
                new ApprovalStep("s", level, ApproverKind.PERMISSION, permission, 1, null), List.of(), List.of(), "p");
    }

    private static PlannedStep people(int level, int needed, String... names) {
        return new PlannedStep(
                new ApprovalStep("s", level, ApproverKind.PEOPLE, null, needed, null),
                Arrays.asList(names),
                List.of(),
                "p");
    }

    private static ApprovalRequest request(PlannedStep... chain) {
        ApprovalReason why = new ApprovalReason(ApprovalFact.ALWAYS, null, null, 1L);
        List<PlannedStep> steps = chain.length == 0 ? List.of(permission(1, MANAGE)) : List.of(chain);
        return new ApprovalRequest(subject("8", "120000", false), List.of(why), steps, SELLER);
    }

    private static ApprovalSubject subject(String discount, String amount, boolean unpriced) {
        return new ApprovalSubject(
                DocumentType.QUOTATION,
                11L,
                "QT2026-000001",
                1L,
                "某建筑公司",
                Money.of(new BigDecimal(amount), "CNY"),
                Percent.of(discount),
                unpriced,
                "0".repeat(64));
    }
}
