package org.zhutong.catalog.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.catalog.model.PriceListKind.CUSTOMER;
import static org.zhutong.catalog.model.PriceListKind.PROJECT;
import static org.zhutong.catalog.model.PriceListKind.PROMOTION;
import static org.zhutong.catalog.model.PriceListKind.STANDARD;
import static org.zhutong.catalog.model.PriceStrategy.FIRST_KIND;
import static org.zhutong.catalog.model.PriceStrategy.LOWEST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.BusinessException;

class PriceCandidateTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final class Rule {
        private long id = 1;
        private String list = "STD";
        private String currency = "CNY";
        private PriceListKind kind = PriceListKind.STANDARD;
        private Long customer;
        private Long project;
        private String price = "10";
        private BigDecimal ceiling;
        private String level;
        private Long branch;
        private int priority;
        private LocalDate listFrom = START;
        private LocalDate listTo;
        private String minimum = "0";
        private LocalDate from = START;
        private LocalDate to;

        Rule id(long value) {
            id = value;
            return this;
        }

        Rule of(PriceListKind value) {
            kind = value;
            return this;
        }

        Rule customer(long value) {
            customer = value;
            return this;
        }

        Rule project(long value) {
            project = value;
            return this;
        }

        Rule price(String value) {
            price = value;
            return this;
        }

        Rule ceiling(String value) {
            ceiling = new BigDecimal(value);
            return this;
        }

        Rule list(String value) {
            list = value;
            return this;
        }

        Rule level(String value) {
            level = value;
            return this;
        }

        Rule branch(long value) {
            branch = value;
            return this;
        }

        Rule priority(int value) {
            priority = value;
            return this;
        }

        Rule minimum(String value) {
            minimum = value;
            return this;
        }

        Rule currency(String value) {
            currency = value;
            return this;
        }

        Rule listDays(LocalDate first, LocalDate last) {
            listFrom = first;
            listTo = last;
            return this;
        }

        Rule days(LocalDate first, LocalDate last) {
            from = first;
            to = last;
            return this;
        }

        PriceCandidate build() {
            return new PriceCandidate(
                    id,
                    list,
                    list,
                    kind,
                    currency,
                    level,
                    branch,
                    customer,
                    project,
                    priority,
                    listFrom,
                    listTo,
                    new BigDecimal(minimum),
                    new BigDecimal(price),
                    from,
                    to,
                    ceiling);
        }
    }

    private static long best(String level, Long branch, String quantity, LocalDate date, Rule... rules) {
        return best(
                new PriceCandidate.Wanted(null, null, level, branch, new BigDecimal(quantity), date, "CNY"),
                PriceRanking.USUAL,
                rules);
    }

    private static long best(PriceCandidate.Wanted wanted, PriceRanking ranking, Rule... rules) {
        List<PriceCandidate> candidates = candidates(rules);
        long expected = PriceCandidate.best(candidates, wanted, ranking, Map.of())
                .map(PriceCandidate::ruleId)
                .orElse(0L);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertEquals(
                    expected,
                    PriceCandidate.best(candidates, wanted, ranking, Map.of())
                            .map(PriceCandidate::ruleId)
                            .orElse(0L),
                    "the answer must not depend on the order of the rules");
        }
        return expected;
    }

    private static List<PriceCandidate> candidates(Rule... rules) {
        List<PriceCandidate> candidates = new ArrayList<>();
        for (Rule rule : rules) {
            candidates.add(rule.build());
        }
        return candidates;
    }

    /** For customer 7 of level A in branch 1, working on project 70. */
    private static PriceCandidate.Wanted known() {
        return new PriceCandidate.Wanted(7L, 70L, "A", 1L, BigDecimal.ONE, TODAY, "CNY");
    }

    private static PriceRanking ranking(PriceStrategy strategy, PriceListKind... kinds) {
        return new PriceRanking(List.of(kinds), strategy);
    }

    private static Rule[] oneOfEachKind() {
        return new Rule[] {
            new Rule().id(1).level("A").branch(1).priority(1000).price("40"),
            new Rule().id(2).list("PROMO").of(PROMOTION).listDays(START, TODAY).price("30"),
            new Rule().id(3).list("CUST").of(CUSTOMER).customer(7).price("35"),
            new Rule()
                    .id(4)
                    .list("PROJ")
                    .of(PROJECT)
                    .project(70)
                    .priority(-1000)
                    .price("38")
        };
    }

    @Test
    void theFirstKindOfTheOrderHasTheSayWhateverThePriority() {
        Rule[] each = oneOfEachKind();
        assertEquals(4, best(known(), PriceRanking.USUAL, each));
        assertEquals(3, best(known(), ranking(FIRST_KIND, CUSTOMER, PROJECT, PROMOTION, STANDARD), each));
        assertEquals(2, best(known(), ranking(FIRST_KIND, PROMOTION, CUSTOMER, PROJECT, STANDARD), each));
        assertEquals(1, best(known(), ranking(FIRST_KIND, STANDARD, CUSTOMER, PROJECT, PROMOTION), each));
        // a kind without a price is passed over
        assertEquals(1, best(known(), PriceRanking.USUAL, each[0]));
    }

    @Test
    void whereTheLowestCountsTheOrderDecidesOnlyBetweenEqualPrices() {
        Rule[] each = oneOfEachKind();
        assertEquals(2, best(known(), ranking(LOWEST, PROJECT, CUSTOMER, PROMOTION, STANDARD), each));
        each[3].price("30");
        assertEquals(4, best(known(), ranking(LOWEST, PROJECT, CUSTOMER, PROMOTION, STANDARD), each));
        assertEquals(2, best(known(), ranking(LOWEST, STANDARD, PROMOTION, CUSTOMER, PROJECT), each));
    }

    @Test
    void whereTheLowestCountsAKindStillSpeaksWithItsOwnBestRule() {
        // the promotion's list of higher priority asks for more than the other
        assertEquals(
                1,
                best(
                        known(),
                        ranking(LOWEST, PROJECT, CUSTOMER, PROMOTION, STANDARD),
                        new Rule().id(1).price("20"),
                        new Rule().id(2).list("P1").of(PROMOTION).price("10"),
                        new Rule().id(3).list("P2").of(PROMOTION).priority(1).price("25")));
    }

    @Test
    void aListForSomebodyByNameCountsForNobodyElse() {
        PriceCandidate.Wanted stranger = new PriceCandidate.Wanted(8L, null, "A", 1L, BigDecimal.ONE, TODAY, "CNY");
        PriceCandidate.Wanted nobody = new PriceCandidate.Wanted(null, null, null, null, BigDecimal.ONE, TODAY, "CNY");
        Rule[] theirs = {
            new Rule().id(1).of(CUSTOMER).customer(7),
            new Rule().id(2).of(PROJECT).project(70),
            new Rule().id(3).of(PROJECT).project(70).customer(7)
        };
        assertEquals(0, best(stranger, PriceRanking.USUAL, theirs));
        assertEquals(0, best(nobody, PriceRanking.USUAL, theirs));
        // and is not even told of
        assertEquals(List.of(), PriceCandidate.considered(candidates(theirs), stranger, PriceRanking.USUAL, Map.of()));
        // the branch that keeps the list decides nothing
        assertEquals(1, best(known(), PriceRanking.USUAL, theirs[0].branch(9)));
    }

    @Test
    void aCustomersProjectBeatsTheProjectBeatsTheCustomer() {
        Rule customer = new Rule().id(1).list("A").of(PROJECT).customer(7);
        Rule project = new Rule().id(2).list("B").of(PROJECT).project(70);
        Rule both = new Rule().id(3).list("C").of(PROJECT).project(70).customer(7);
        assertEquals(3, best(known(), PriceRanking.USUAL, customer, project, both));
        assertEquals(2, best(known(), PriceRanking.USUAL, customer, project));
        assertEquals(1, best(known(), PriceRanking.USUAL, customer));
    }

    @Test
    void everyRuleIsToldWhatBecameOfIt() {
        List<PriceCandidate> candidates = candidates(
                new Rule().id(1).of(CUSTOMER).list("C1").customer(7),
                new Rule().id(2).of(CUSTOMER).list("C2").customer(7),
                new Rule().id(3).of(CUSTOMER).list("C3").customer(7).listDays(START.minusDays(9), null),
                new Rule().id(4).of(CUSTOMER).list("C4").customer(7).priority(-1),
                new Rule().id(5).of(CUSTOMER).list("C1").customer(7).minimum("50"),
                new Rule().id(6).of(CUSTOMER).list("C1").customer(7).days(START.minusDays(1), null),
                new Rule().id(7).of(CUSTOMER).list("C1").customer(7).days(START, TODAY.minusDays(1)),
                new Rule().id(8).level("A"),
                new Rule().id(9).level("B"),
                new Rule().id(10).of(CUSTOMER).list("C1").customer(8),
                new Rule().id(11).currency("USD"));
        Map<Long, PriceVerdict> verdicts = new TreeMap<>();
        List<PriceCandidate.Considered> considered =
                PriceCandidate.considered(candidates, known(), PriceRanking.USUAL, Map.of());
        considered.forEach(one -> verdicts.put(one.candidate().ruleId(), one.verdict()));
        assertEquals(
                new TreeMap<>(Map.of(
                        1L,
                        PriceVerdict.WON,
                        2L,
                        PriceVerdict.LATER_CODE,
                        3L,
                        PriceVerdict.OLDER_LIST,
                        4L,
                        PriceVerdict.LOWER_PRIORITY,
                        5L,
                        PriceVerdict.BREAK_NOT_REACHED,
                        6L,
                        PriceVerdict.OLDER_RULE,
                        7L,
                        PriceVerdict.OUTSIDE_DATES,
                        8L,
                        PriceVerdict.OTHER_KIND,
                        9L,
                        PriceVerdict.OTHER_CUSTOMERS)),
                verdicts);
        assertEquals(1, considered.get(0).candidate().ruleId());
        assertTrue(PriceVerdict.LATER_CODE.isOverlap() && !PriceVerdict.LOWER_PRIORITY.isOverlap());
    }

    @Test
    void aPriceForSoMuchOnlyCountsWhileEnoughIsLeft() {
        List<PriceCandidate> candidates = candidates(
                new Rule().id(1),
                new Rule().id(2).of(PROJECT).project(70).ceiling("500"),
                new Rule().id(3).of(CUSTOMER).customer(7));
        PriceCandidate.Wanted wanted = new PriceCandidate.Wanted(7L, 70L, "A", 1L, new BigDecimal("200"), TODAY, "CNY");
        Map<Long, BigDecimal> enough = Map.of(2L, new BigDecimal("300"));
        assertEquals(
                2,
                PriceCandidate.best(candidates, wanted, PriceRanking.USUAL, enough)
                        .orElseThrow()
                        .ruleId());
        Map<Long, BigDecimal> tooLittle = Map.of(2L, new BigDecimal("300.000001"));
        assertEquals(
                3,
                PriceCandidate.best(candidates, wanted, PriceRanking.USUAL, tooLittle)
                        .orElseThrow()
                        .ruleId());
        assertEquals(
                PriceVerdict.USED_UP,
                PriceCandidate.considered(candidates, wanted, PriceRanking.USUAL, tooLittle)
                        .get(2)
                        .verdict());
    }

    /** Whatever the rules: one answer, the same for every order of them, and what is told of them agrees with it. */
    @Test
    void theOrderIsTotalOverAnyRules() {
        Random random = new Random(26);
        for (int round = 0; round < 300; round++) {
            List<PriceCandidate> candidates = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                candidates.add(randomRule(random, i + 1).build());
            }
            List<PriceListKind> kinds = new ArrayList<>(List.of(PriceListKind.values()));
            Collections.shuffle(kinds, random);
            PriceRanking ranking = new PriceRanking(kinds, PriceStrategy.values()[random.nextInt(2)]);
            PriceCandidate best =
                    PriceCandidate.best(candidates, known(), ranking, Map.of()).orElse(null);
            List<PriceCandidate.Considered> considered =
                    PriceCandidate.considered(candidates, known(), ranking, Map.of());
            assertEquals(
                    best == null ? List.of() : List.of(best),
                    considered.stream()
                            .filter(one -> one.verdict() == PriceVerdict.WON)
                            .map(PriceCandidate.Considered::candidate)
                            .toList());
            Collections.shuffle(candidates, random);
            assertEquals(
                    best,
                    PriceCandidate.best(candidates, known(), ranking, Map.of()).orElse(null));
            assertEquals(considered, PriceCandidate.considered(candidates, known(), ranking, Map.of()));
            if (best != null && ranking.strategy() == FIRST_KIND) {
                int place = ranking.position(best.kind());
                assertTrue(candidates.stream()
                        .filter(one -> one.appliesTo(known()))
                        .allMatch(one -> ranking.position(one.kind()) >= place));
            }
        }
    }

    private static Rule randomRule(Random random, int id) {
        Rule rule = new Rule()
                .id(id)
                .of(PriceListKind.values()[random.nextInt(4)])
                .list("L" + random.nextInt(4))
                .priority(random.nextInt(2))
                .price(String.valueOf(10 + random.nextInt(3)))
                .minimum(String.valueOf(random.nextInt(3)))
                .listDays(
                        START.plusDays(random.nextInt(2)),
                        random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(3) - 1));
        if (rule.kind == CUSTOMER || (rule.kind == PROJECT && random.nextBoolean())) {
            rule.customer(7 + random.nextInt(2));
        }
        if (rule.kind == PROJECT && (rule.customer == null || random.nextBoolean())) {
            rule.project(70);
        }
        return rule.kind.isTargeted() || random.nextBoolean() ? rule : rule.level("A");
    }

    @Test
    void anOrderNamesEveryKindOnce() {
        assertThrows(BusinessException.class, () -> ranking(FIRST_KIND, STANDARD, PROMOTION, CUSTOMER));
        assertThrows(BusinessException.class, () -> ranking(FIRST_KIND, STANDARD, STANDARD, CUSTOMER, PROJECT));
        PriceOrder order = new PriceOrder(PriceRanking.USUAL);
        PriceRanking other = ranking(LOWEST, STANDARD, PROJECT, PROMOTION, CUSTOMER);
        order.change(other);
        assertEquals(other, order.ranking());
    }

    @Test
    void aListOfHigherPriorityWinsOverAMoreSpecificOne() {
        assertEquals(
                2,
                best(
                        "A",
                        1L,
                        "1",
                        TODAY,
                        new Rule().level("A").branch(1),
                        new Rule().id(2).list("X").priority(1)));
    }

    @Test
    void levelAndBranchBeatLevelBeatsBranchBeatsAll() {
        Rule all = new Rule().id(1);
        Rule branch = new Rule().id(2).list("BRANCH").branch(9);
        Rule level = new Rule().id(3).list("LEVEL").level("B");
        Rule both = new Rule().id(4).list("BOTH").level("B").branch(9);
        assertEquals(4, best("B", 9L, "1", TODAY, all, branch, level, both));
        assertEquals(3, best("B", 9L, "1", TODAY, all, branch, level));
        assertEquals(2, best("B", 9L, "1", TODAY, all, branch));
        assertEquals(1, best("C", 8L, "1", TODAY, all, branch, level, both));
    }

    @Test
    void anUnknownCustomerGetsOnlyWhatIsForEverybody() {
        assertEquals(0, best(null, null, "1", TODAY, new Rule().level("A"), new Rule().branch(1)));
    }

    @Test
    void theHighestBreakReachedCounts() {
        Rule[] breaks = {
            new Rule().id(1),
            new Rule().id(2).minimum("100.000000"),
            new Rule().id(3).minimum("500")
        };
        assertEquals(1, best(null, null, "99.999999", TODAY, breaks));
        assertEquals(2, best(null, null, "100", TODAY, breaks));
        assertEquals(3, best(null, null, "1000000", TODAY, breaks));
    }

    @Test
    void aBreakOfALessSpecificListDoesNotBeatTheListThatApplies() {
        assertEquals(
                1,
                best(
                        "A",
                        null,
                        "1000",
                        TODAY,
                        new Rule().id(1).list("L").level("A"),
                        new Rule().id(2).minimum("500")));
    }

    @Test
    void bothTheListAndTheRuleMustBeValidOnTheDayEndsIncluded() {
        Rule list = new Rule().listDays(TODAY.minusDays(1), TODAY.plusDays(1));
        assertEquals(0, best(null, null, "1", TODAY.minusDays(2), list));
        assertEquals(1, best(null, null, "1", TODAY.minusDays(1), list));
        assertEquals(1, best(null, null, "1", TODAY.plusDays(1), list));
        assertEquals(0, best(null, null, "1", TODAY.plusDays(2), list));
        Rule rule = new Rule().days(TODAY, TODAY);
        assertEquals(0, best(null, null, "1", TODAY.minusDays(1), rule));
        assertEquals(1, best(null, null, "1", TODAY, rule));
        assertEquals(0, best(null, null, "1", TODAY.plusDays(1), rule));
    }

    @Test
    void ofOverlappingRulesTheOneThatStartsLaterCounts() {
        assertEquals(
                2,
                best(null, null, "1", TODAY, new Rule().id(1), new Rule().id(2).days(TODAY.minusDays(3), null)));
    }

    @Test
    void anotherCurrencyIsNoPrice() {
        assertEquals(0, best(null, null, "1", TODAY, new Rule().currency("USD")));
    }

    @Test
    void equalListsAreToldApartByStartThenCode() {
        assertEquals(
                2,
                best(
                        null,
                        null,
                        "1",
                        TODAY,
                        new Rule().id(1).list("A"),
                        new Rule().id(2).list("B").listDays(TODAY, null)));
        assertEquals(
                1,
                best(
                        null,
                        null,
                        "1",
                        TODAY,
                        new Rule().id(1).list("A"),
                        new Rule().id(2).list("B")));
        assertTrue(PriceCandidate.best(List.of(), known(), PriceRanking.USUAL, Map.of())
                .isEmpty());
    }
}
