package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhutong.sales.model.Samples.ACT;
import static org.zhutong.sales.model.Samples.TODAY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Percent;

class QuotationTest {
    private static final Map<String, Consumer<Quotation>> ACTIONS = Map.ofEntries(
            Map.entry(
                    "change", q -> q.change(7L, 1L, Samples.terms("1"), TODAY.plusDays(9), List.of(Samples.cement()))),
            Map.entry("submit", q -> q.submit(true, TODAY, ACT)),
            Map.entry("submit-direct", q -> q.submit(false, TODAY, ACT)),
            Map.entry("approve", q -> q.approve(q.currentHash(), ACT)),
            Map.entry("refuse", q -> q.refuse(ACT.because("too cheap"))),
            Map.entry("withdraw", q -> q.withdraw(ACT)),
            Map.entry("send", q -> q.send(TODAY, ACT)),
            Map.entry("accept", q -> q.accept(TODAY, ACT)),
            Map.entry("reject", q -> q.reject(ACT)),
            Map.entry("expire", q -> q.expire(TODAY.plusDays(31), ACT)),
            Map.entry("revise", q -> q.revise(TODAY, TODAY.plusDays(30), ACT)));

    /** state → action → state reached; whatever is not here is refused. */
    private static final Map<QuotationState, Map<String, QuotationState>> ALLOWED = Map.of(
            QuotationState.DRAFT,
                    Map.of(
                            "change", QuotationState.DRAFT,
                            "submit", QuotationState.IN_APPROVAL,
                            "submit-direct", QuotationState.APPROVED),
            QuotationState.IN_APPROVAL,
                    Map.of(
                            "approve", QuotationState.APPROVED,
                            "refuse", QuotationState.DRAFT,
                            "withdraw", QuotationState.DRAFT),
            QuotationState.APPROVED,
                    Map.of(
                            "send", QuotationState.SENT,
                            "expire", QuotationState.EXPIRED,
                            "revise", QuotationState.SUPERSEDED),
            QuotationState.SENT,
                    Map.of(
                            "accept", QuotationState.ACCEPTED,
                            "reject", QuotationState.REJECTED,
                            "expire", QuotationState.EXPIRED,
                            "revise", QuotationState.SUPERSEDED),
            QuotationState.REJECTED, Map.of("revise", QuotationState.SUPERSEDED),
            QuotationState.EXPIRED, Map.of("revise", QuotationState.SUPERSEDED),
            QuotationState.ACCEPTED, Map.of(),
            QuotationState.SUPERSEDED, Map.of());

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(QuotationState.values())
                .flatMap(state -> ACTIONS.keySet().stream().sorted().map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void everyActionIsDoneOrRefusedInEveryState(QuotationState state, String action) {
        Quotation quotation = Samples.quotation(state);
        int moves = quotation.getHistory().size();
        QuotationState reached = ALLOWED.get(state).get(action);
        if (reached == null) {
            BusinessException refusal = assertThrows(
                    BusinessException.class, () -> ACTIONS.get(action).accept(quotation));
            assertEquals(ErrorKind.CONFLICT, refusal.getKind());
            assertEquals(state, quotation.getStatus());
            assertEquals(moves, quotation.getHistory().size());
        } else {
            ACTIONS.get(action).accept(quotation);
            assertEquals(reached, quotation.getStatus());
            assertEquals(
                    action.equals("change") ? moves : moves + 1,
                    quotation.getHistory().size());
        }
    }

    @Test
    void theReferenceScenarioIsReachedToTheCent() {
        Quotation quotation = Samples.quotation("3.0", Samples.tile(), Samples.cement());
        QuotationLine tile = quotation.lines().get(0);
        QuotationLine cement = quotation.lines().get(1);
        assertAll(
                () -> assertEquals(new BigDecimal("77.600000"), tile.getUnitPrice()),
                () -> assertEquals(new BigDecimal("11733.12"), tile.getNet()),
                () -> assertEquals(new BigDecimal("1525.31"), tile.getTax()),
                () -> assertEquals("105 箱", tile.getHandedOut().toString()),
                () -> assertEquals("150 m2", tile.getQuantity().toString()),
                () -> assertEquals(new BigDecimal("3492.00"), cement.getNet()),
                () -> assertEquals(new BigDecimal("453.96"), cement.getTax()),
                () -> assertEquals(new BigDecimal("15225.12"), quotation.getNetTotal()),
                () -> assertEquals(new BigDecimal("1979.27"), quotation.getTaxTotal()),
                () -> assertEquals(
                        new BigDecimal("17204.39"), quotation.getGross().amount()),
                () -> assertEquals(Percent.of("3"), quotation.highestLineDiscount()),
                () -> assertEquals(Percent.of("3"), quotation.totalDiscount()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0.123456, -, 5, 0, 5", // not 5.0002 although the unit price is rounded
                "100, -, 3, 2, 4.94",
                "100, 50, 0, 0, 50",
                "100, 50, 0, 10, 55",
                "100, 120, 0, 0, 0",
                "0, 5, 0, 0, 0",
                "-, 5, 0, 0, 0",
                "-, -, 0, 0, 0",
            })
    void aTypedPriceCountsAsDiscountOffTheListPrice(
            String list, String typed, String lineDiscount, String documentDiscount, String expected) {
        Quotation quotation = Samples.quotation(documentDiscount, Samples.priced(list, typed, lineDiscount));
        assertEquals(Percent.of(expected), quotation.highestLineDiscount());
    }

    @ParameterizedTest
    @CsvSource({"0.123456, 8, 8", "3.333333, 7.5, 7.5", "80, 3, 3"})
    void theDiscountOfTheWholeIsNotBlurredByRounding(String list, String discount, String expected) {
        Quotation quotation = Samples.quotation(
                discount, Samples.priced(list, null, "0"), Samples.priced("0.07", null, "0"), Samples.tile());
        assertEquals(Percent.of(expected), quotation.totalDiscount());
    }

    @Test
    void oneCheapLineCannotHideInALongDocument() {
        Quotation quotation =
                Samples.quotation("0", Samples.tile(), Samples.cement(), Samples.priced("10", null, "50"));
        assertEquals(Percent.of("50"), quotation.highestLineDiscount());
        assertTrue(quotation.totalDiscount().compareTo(Percent.of("1")) < 0);
        assertEquals(Percent.of("50"), quotation.approvalSubject("某建筑公司").discount());
    }

    @Test
    void aPriceWhereTheBookHasNoneIsPointedOutToApproval() {
        assertTrue(Samples.quotation("0", Samples.priced(null, "5", "0"))
                .approvalSubject("x")
                .unpriced());
        assertTrue(Samples.quotation("0", Samples.priced("0", "5", "0"))
                .approvalSubject("x")
                .unpriced());
    }

    @Test
    void anEmptyQuotationIsNotSubmitted() {
        assertRefused("sales.no-lines", () -> Samples.quotation("0").submit(false, TODAY, ACT));
    }

    @Test
    void aLineWithoutPriceStaysADraft() {
        Quotation quotation = Samples.quotation("0", Samples.tile(), Samples.priced(null, null, "0"));
        BusinessException refusal = assertThrows(BusinessException.class, () -> quotation.submit(false, TODAY, ACT));
        assertEquals("sales.line-without-price", refusal.getKey());
        assertEquals("lines[1].manualPrice", refusal.getViolations().get(0).field());
    }

    @Test
    void anExpiredQuotationIsNeitherSubmittedNorSentNorAccepted() {
        var late = TODAY.plusDays(31);
        assertRefused(
                "sales.quotation.expired",
                () -> Samples.quotation(QuotationState.DRAFT).submit(false, late, ACT));
        assertRefused(
                "sales.quotation.expired",
                () -> Samples.quotation(QuotationState.APPROVED).send(late, ACT));
        assertRefused(
                "sales.quotation.expired",
                () -> Samples.quotation(QuotationState.SENT).accept(late, ACT));
        Samples.quotation(QuotationState.SENT).accept(TODAY.plusDays(30), ACT);
    }

    @Test
    void itDoesNotExpireOnItsLastDay() {
        assertRefused(
                "sales.quotation.still-valid",
                () -> Samples.quotation(QuotationState.SENT).expire(TODAY.plusDays(30), ACT));
    }

    @Test
    void approvalHoldsForTheSubmittedContentOnly() {
        Quotation quotation = Samples.quotation(QuotationState.IN_APPROVAL);
        String other = Samples.quotation("1", Samples.tile()).currentHash();
        assertRefused("sales.content-changed", () -> quotation.approve(other, ACT));
        assertEquals(QuotationState.IN_APPROVAL, quotation.getStatus());
    }

    @Test
    void anyChangeOfContentChangesTheHash() {
        String before = Samples.quotation("0", Samples.tile(), Samples.cement()).currentHash();
        assertEquals(
                before, Samples.quotation("0", Samples.tile(), Samples.cement()).currentHash());
        assertNotEquals(
                before, Samples.quotation("0", Samples.cement(), Samples.tile()).currentHash());
        assertNotEquals(
                before,
                Samples.quotation("0.01", Samples.tile(), Samples.cement()).currentHash());
        assertNotEquals(before, Samples.quotation("0", Samples.tile()).currentHash());
    }

    @Test
    void linesAreChangedByIdAddedAndRemoved() {
        Quotation quotation = Samples.quotation("0", Samples.tile(), Samples.cement());
        Samples.id(quotation.lines().get(0), 100L);
        Samples.id(quotation.lines().get(1), 101L);
        QuotationLine cement = quotation.lines().get(1);
        LineSpec again = withId(Samples.cement(), 101L);
        quotation.change(
                7L, 1L, Samples.terms("0"), TODAY.plusDays(30), List.of(Samples.priced("10", null, "0"), again));
        assertEquals(2, quotation.lines().size());
        assertEquals(cement, quotation.lines().get(1));
        assertEquals("ANY", quotation.lines().get(0).getSku());
        assertEquals(new BigDecimal("3700.00"), quotation.getNetTotal());
    }

    @Test
    void aLineOfAnotherDocumentOrGivenTwiceIsRefused() {
        Quotation quotation = Samples.quotation("0", Samples.tile());
        Samples.id(quotation.lines().get(0), 100L);
        LineSpec stranger = withId(Samples.cement(), 999L);
        assertRefused("sales.line-unknown", () -> change(quotation, stranger));
        LineSpec own = withId(Samples.tile(), 100L);
        assertRefused("sales.line-unknown", () -> change(quotation, own, own));
    }

    @Test
    void aRevisionIsTheNextVersionWithTheSameContent() {
        Quotation first = Samples.quotation(QuotationState.SENT);
        Quotation second = first.revise(TODAY.plusDays(3), TODAY.plusDays(40), ACT);
        assertAll(
                () -> assertEquals(QuotationState.SUPERSEDED, first.getStatus()),
                () -> assertEquals(QuotationState.DRAFT, second.getStatus()),
                () -> assertEquals(2, second.getVersionNo()),
                () -> assertEquals("QT2026-000001-2", second.label()),
                () -> assertEquals(first.getNumber(), second.getNumber()),
                () -> assertEquals(first.getGross(), second.getGross()),
                () -> assertEquals(2, second.lines().size()),
                () -> assertEquals(TODAY.plusDays(3), second.getDate()));
    }

    @Test
    void validityMustNotEndBeforeTheDate() {
        assertRefused(
                "sales.valid-before-date",
                () -> new Quotation("QT1", 7L, 1L, "CNY", Samples.terms("0"), TODAY.minusDays(1), ACT));
    }

    private static void change(Quotation quotation, LineSpec... specs) {
        quotation.change(7L, 1L, Samples.terms("0"), TODAY.plusDays(30), List.of(specs));
    }

    private static LineSpec withId(LineSpec spec, Long id) {
        return new LineSpec(
                id,
                spec.productId(),
                spec.sku(),
                spec.name(),
                spec.spec(),
                spec.quantity(),
                spec.handedOut(),
                spec.baseQuantity(),
                spec.taxRate(),
                spec.listPrice(),
                spec.priceSource(),
                spec.manualPrice(),
                spec.discount(),
                spec.remark());
    }

    private static void assertRefused(String key, Runnable action) {
        BusinessException refusal = assertThrows(BusinessException.class, action::run);
        assertEquals(key, refusal.getKey());
    }
}
