package org.zhutong.contract.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.Violation;

class ContractTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Act ACT = Act.of("east.sales", Instant.parse("2026-11-26T08:00:00Z"));
    private static final StandardClause QUALITY =
            new StandardClause(1L, 1, "QUALITY", ClauseKind.MANDATORY, null, 10, "质量", "按国家标准，项目 ${project}。", "放宽有风险");
    private static final StandardClause COURT =
            new StandardClause(2L, 1, "COURT", ClauseKind.ALTERNATIVE, "争议", 20, "诉讼", "向法院起诉。", null);
    private static final StandardClause ARBITRATION =
            new StandardClause(3L, 1, "ARBITRATION", ClauseKind.ALTERNATIVE, "争议", 21, "仲裁", "由 ${仲裁委员会} 仲裁。", null);
    private static final List<StandardClause> OFFERED = List.of(QUALITY, COURT, ARBITRATION);
    private static final Map<String, String> OWN = Map.of("project", "滨江花园");

    private enum Action {
        CHANGE(Set.of(ContractState.DRAFT), c -> c.change(content(QUALITY, COURT))),
        SUBMIT(Set.of(ContractState.DRAFT), ContractTest::submit),
        APPROVE(Set.of(ContractState.IN_APPROVAL), c -> c.approve(c.currentHash(), ACT)),
        REFUSE(Set.of(ContractState.IN_APPROVAL), c -> c.refuse(ACT)),
        WITHDRAW(Set.of(ContractState.IN_APPROVAL, ContractState.APPROVED), c -> c.withdraw(ACT)),
        SIGN(Set.of(ContractState.APPROVED), c -> c.sign(signature(), TODAY, ACT)),
        AMEND(Set.of(ContractState.EFFECTIVE), c -> c.amend(2, TODAY, ACT)),
        ORDER(Set.of(ContractState.EFFECTIVE), c -> c.requireInForce(TODAY)),
        SUPERSEDE(Set.of(ContractState.EFFECTIVE), c -> c.supersede(ACT)),
        COMPLETE(Set.of(ContractState.EFFECTIVE), c -> c.finish(ACT)),
        TERMINATE(
                EnumSet.of(ContractState.DRAFT, ContractState.APPROVED, ContractState.EFFECTIVE),
                c -> c.terminate(ACT.because("客户取消")));

        private final Set<ContractState> allowed;
        private final Consumer<Contract> verb;

        Action(Set<ContractState> allowed, Consumer<Contract> verb) {
            this.allowed = allowed;
            this.verb = verb;
        }
    }

    private static ContractTerms terms(String title) {
        return new ContractTerms(title, "滨江花园", null, "east.sales", TODAY, null, null, null, null);
    }

    private static ContractLineSpec line(String quantity, String price) {
        return new ContractLineSpec(
                null,
                7L,
                "TILE",
                "瓷砖",
                null,
                Quantity.of(new BigDecimal(quantity), "m2"),
                Quantity.of(new BigDecimal(quantity), "m2"),
                new BigDecimal("80"),
                new BigDecimal(price),
                Percent.of("13"),
                null);
    }

    private static ContractContent content(StandardClause... clauses) {
        return new ContractContent(
                terms("瓷砖购销合同"),
                List.of(line("100", "80")),
                Stream.of(clauses).map(ClauseSpec::of).toList(),
                List.of(part(PaymentKind.ADVANCE, "30", null), part(PaymentKind.ON_DELIVERY, "70", null)),
                List.of());
    }

    private static PaymentTerm part(PaymentKind kind, String percent, Integer months) {
        return new PaymentTerm("payments[0]", kind, Percent.of(percent), months, null);
    }

    private static Contract draft(StandardClause... clauses) {
        Contract contract =
                new Contract("CT2026-000001", ContractKind.SALES, 1L, 2L, null, "CNY", terms("瓷砖购销合同"), ACT);
        contract.change(content(clauses));
        return contract;
    }

    private static void submit(Contract contract) {
        contract.complete(OFFERED, OWN);
        contract.submit(true, ACT);
    }

    private static Signature signature() {
        return new Signature(TODAY, "王经理", "李总", 7L, "合同.pdf", "a".repeat(64));
    }

    private static Contract in(ContractState state) {
        Contract contract = draft(QUALITY, COURT);
        if (state == ContractState.DRAFT) {
            return contract;
        }
        submit(contract);
        if (state == ContractState.IN_APPROVAL) {
            return contract;
        }
        contract.approve(contract.currentHash(), ACT);
        if (state == ContractState.APPROVED) {
            return contract;
        }
        contract.sign(signature(), TODAY, ACT);
        switch (state) {
            case COMPLETED -> contract.finish(ACT);
            case TERMINATED -> contract.terminate(ACT.because("违约"));
            case SUPERSEDED -> contract.supersede(ACT);
            default -> {
                // in force
            }
        }
        return contract;
    }

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(ContractState.values())
                .flatMap(state -> Stream.of(Action.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void eachActionIsPossibleInItsStatesOnly(ContractState state, Action action) {
        Contract contract = in(state);
        assertEquals(state, contract.getStatus());
        int moves = contract.getHistory().size();
        if (action.allowed.contains(state)) {
            action.verb.accept(contract);
            boolean moved = !contract.getStatus().equals(state);
            assertEquals(moves + (moved ? 1 : 0), contract.getHistory().size());
        } else {
            BusinessException refusal = assertThrows(BusinessException.class, () -> action.verb.accept(contract));
            assertEquals("sales.not-in-this-state", refusal.getKey());
            assertEquals(state, contract.getStatus());
            assertEquals(moves, contract.getHistory().size());
        }
    }

    @Test
    void aScheduleIsTheTotalToTheCent() {
        Random random = new Random(20261126);
        for (int round = 0; round < 2000; round++) {
            Money total = Money.of(BigDecimal.valueOf(random.nextInt(100_000_000), 2), "CNY");
            int parts = 1 + random.nextInt(8);
            List<PaymentTerm> schedule = new ArrayList<>();
            int left = 1_000_000 - parts;
            for (int i = 0; i < parts; i++) {
                int share = i == parts - 1 ? left : random.nextInt(left + 1);
                left -= share;
                schedule.add(part(
                        PaymentKind.PROGRESS, BigDecimal.valueOf(share + 1L, 4).toPlainString(), null));
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (PaymentTerm one : PaymentTerm.schedule(schedule, total)) {
                assertTrue(one.getAmount().signum() >= 0, one::toString);
                BigDecimal exact = total.amount().multiply(one.getPercent().fraction());
                assertTrue(
                        one.getAmount().subtract(exact).abs().compareTo(new BigDecimal("0.01")) <= 0,
                        () -> one + " of " + total);
                sum = sum.add(one.getAmount());
            }
            assertEquals(total.amount(), sum);
        }
    }

    @Test
    void partsThatAreNotTheWholeAreRefused() {
        BusinessException refusal = assertThrows(
                BusinessException.class,
                () -> PaymentTerm.schedule(
                        List.of(part(PaymentKind.ADVANCE, "30", null), part(PaymentKind.ON_DELIVERY, "69.9999", null)),
                        Money.of(new BigDecimal("100"), "CNY")));
        assertEquals("payments", refusal.getField());
        assertThrows(BusinessException.class, () -> part(PaymentKind.RETENTION, "5", null));
        assertThrows(BusinessException.class, () -> part(PaymentKind.ADVANCE, "5", 12));
    }

    @Test
    void placesAreFilledWhenItIsSubmittedAndMissingOnesNamed() {
        Contract contract = draft(QUALITY, ARBITRATION);
        BusinessException refusal = assertThrows(BusinessException.class, () -> submit(contract));
        assertEquals(
                List.of("仲裁委员会"),
                refusal.getViolations().stream().map(one -> one.args().get(0)).toList());
        contract.change(new ContractContent(
                terms("瓷砖购销合同"), null, null, null, List.of(new ContractValue("仲裁委员会", "上海仲裁委员会 ${project}"))));
        submit(contract);
        assertEquals("按国家标准，项目 滨江花园。", contract.clauses().get(0).wording(Map.of()));
        // what is put in is not looked at again
        assertEquals("由 上海仲裁委员会 ${project} 仲裁。", contract.clauses().get(1).wording(Map.of()));
        assertThrows(BusinessException.class, () -> new ContractValue("customer", "别人"));
        assertThrows(BusinessException.class, () -> ClauseText.checked("text", "开头 ${ 没有结尾"));
    }

    @Test
    void mandatoryAndAlternativeClausesAreNeeded() {
        assertEquals(
                Set.of("contract.clause-missing", "contract.clause-choose"),
                keys(assertThrows(BusinessException.class, () -> submit(draft()))));
        assertEquals(
                Set.of("contract.clause-choose-one", "contract.variable-missing"),
                keys(assertThrows(BusinessException.class, () -> submit(draft(QUALITY, COURT, ARBITRATION)))));
        assertThrows(BusinessException.class, () -> draft(QUALITY, QUALITY));
    }

    private static Set<String> keys(BusinessException refusal) {
        return Set.copyOf(refusal.getViolations().stream().map(Violation::key).toList());
    }

    @Test
    void anotherWordingIsToldToApproval() {
        Contract contract = draft(QUALITY, COURT);
        assertFalse(contract.clauses().get(0).isAltered());
        contract.change(new ContractContent(
                terms("瓷砖购销合同"),
                null,
                List.of(new ClauseSpec(null, QUALITY, null, "按企业标准。"), ClauseSpec.of(COURT)),
                null,
                null));
        assertTrue(contract.clauses().get(0).isAltered());
        assertEquals("放宽有风险", contract.clauses().get(0).getRiskNote());
    }

    @Test
    void whatWasApprovedCountsForExactlyThatContent() {
        Contract contract = in(ContractState.IN_APPROVAL);
        assertThrows(BusinessException.class, () -> contract.approve("b".repeat(64), ACT));
        String approved = contract.currentHash();
        contract.approve(approved, ACT);
        contract.withdraw(ACT);
        contract.change(content(QUALITY, COURT));
        contract.change(new ContractContent(terms("别的合同"), null, null, null, null));
        submit(contract);
        assertNotEquals(approved, contract.currentHash());
        assertThrows(BusinessException.class, () -> contract.approve(approved, ACT));
    }

    @Test
    void anAmendmentKeepsTheNumbersOfItems() {
        Contract contract = in(ContractState.EFFECTIVE);
        Contract amendment = contract.amend(2, TODAY, ACT);
        assertEquals("CT2026-000001-2", amendment.label());
        assertEquals(contract.lines().get(0).getItem(), amendment.lines().get(0).getItem());
        ContractLineSpec same = amendment.lines().get(0).says();
        amendment.change(new ContractContent(terms("补充协议"), List.of(line("5", "60"), same), null, null, null));
        assertEquals(
                List.of(2, 1),
                amendment.lines().stream().map(ContractLine::getItem).toList());
        amendment.change(new ContractContent(terms("补充协议"), List.of(line("5", "60")), null, null, null));
        assertEquals(3, amendment.lines().get(0).getItem());
        assertEquals(
                amendment.getGross().amount(),
                amendment.getPayments().stream().map(PaymentTerm::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void nothingIsSignedInTheFuture() {
        Contract contract = in(ContractState.APPROVED);
        Signature tomorrow = new Signature(TODAY.plusDays(1), "王", "李", null, null, "a".repeat(64));
        assertThrows(BusinessException.class, () -> contract.sign(tomorrow, TODAY, ACT));
        assertThrows(BusinessException.class, () -> new Signature(TODAY, "王", "李", null, null, "no hash"));
    }

    @ParameterizedTest
    @EnumSource(ContractState.class)
    void onlyWhatWaitsToBeSignedTakesSignatures(ContractState state) {
        Contract contract = in(state);
        if (state == ContractState.APPROVED) {
            contract.requireSignable();
        } else {
            assertThrows(BusinessException.class, contract::requireSignable);
        }
    }
}
