package org.zhutong.catalog.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceCandidateTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final class Rule {
        private long id = 1;
        private String list = "STD";
        private String currency = "CNY";
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
                    currency,
                    level,
                    branch,
                    priority,
                    listFrom,
                    listTo,
                    new BigDecimal(minimum),
                    BigDecimal.TEN,
                    from,
                    to);
        }
    }

    private static long best(String level, Long branch, String quantity, LocalDate date, Rule... rules) {
        List<PriceCandidate> candidates = new ArrayList<>();
        for (Rule rule : rules) {
            candidates.add(rule.build());
        }
        PriceCandidate.Wanted wanted = new PriceCandidate.Wanted(level, branch, new BigDecimal(quantity), date, "CNY");
        long expected = PriceCandidate.best(candidates, wanted)
                .map(PriceCandidate::ruleId)
                .orElse(0L);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(candidates, random);
            assertEquals(
                    expected,
                    PriceCandidate.best(candidates, wanted)
                            .map(PriceCandidate::ruleId)
                            .orElse(0L),
                    "the answer must not depend on the order of the rules");
        }
        return expected;
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
        assertTrue(PriceCandidate.best(List.of(), new PriceCandidate.Wanted(null, null, BigDecimal.ONE, TODAY, "CNY"))
                .isEmpty());
    }
}
