package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Quantity;

class SpecialPriceRequestTest {
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Act ACT =
            Act.of("east.sales", Instant.parse("2026-11-27T02:00:00Z")).because("工程特价");

    private static SpecialPriceSpec spec(long product, String quantity) {
        return new SpecialPriceSpec(
                product,
                "TILE-" + product,
                "砖",
                null,
                Quantity.of(new BigDecimal(quantity), "平方米"),
                new BigDecimal("60"),
                new BigDecimal("50"),
                new BigDecimal("70"));
    }

    private static SpecialPriceRequest draft() {
        return new SpecialPriceRequest(
                "SP2026-000001",
                1L,
                1L,
                "CNY",
                DAY,
                new SpecialPriceTerms(null, "滨江花园", "东鹏", "竞争对手报价低", "east.sales"),
                List.of(spec(1, "500"), spec(2, "10")),
                ACT);
    }

    private static SpecialPriceGrant grant(String price, String ceiling) {
        return new SpecialPriceGrant(
                "DP-1",
                DAY,
                DAY.plusDays(30),
                Map.of(1, new SpecialPriceGrant.Line(new BigDecimal(price), new BigDecimal(ceiling))));
    }

    private static SpecialPriceRequest in(SpecialPriceState state) {
        SpecialPriceRequest request = draft();
        switch (state) {
            case DRAFT -> {}
            case IN_APPROVAL -> request.submit(true, ACT);
            case REQUESTED -> request.submit(false, ACT);
            case GRANTED -> {
                request.submit(false, ACT);
                request.grant(grant("52", "300"), ACT);
            }
            case DECLINED -> {
                request.submit(false, ACT);
                request.decline(ACT);
            }
            case CLOSED -> {
                request.submit(false, ACT);
                request.grant(grant("52", "300"), ACT);
                request.close(ACT);
            }
        }
        return request;
    }

    /** 300 of it are granted from {@link #DAY} on. */
    static SpecialPriceLine grantedLine() {
        return in(SpecialPriceState.GRANTED).line(1);
    }

    private static final Map<String, Consumer<SpecialPriceRequest>> ACTIONS = Map.of(
            "change", r -> r.change(new SpecialPriceTerms(null, null, "东鹏", "量大", "east.sales"), List.of(spec(3, "1"))),
            "submit", r -> r.submit(true, ACT),
            "refuse", r -> r.refuse(ACT),
            "withdraw", r -> r.withdraw(ACT),
            "grant", r -> r.grant(grant("51", "400"), ACT),
            "decline", r -> r.decline(ACT),
            "close", r -> r.close(ACT));

    @ParameterizedTest
    @CsvSource({
        "change, DRAFT, DRAFT",
        "submit, DRAFT, IN_APPROVAL",
        "refuse, IN_APPROVAL, DRAFT",
        "withdraw, IN_APPROVAL;REQUESTED, DRAFT",
        "grant, REQUESTED;GRANTED, GRANTED",
        "decline, REQUESTED, DECLINED",
        "close, GRANTED, CLOSED"
    })
    void eachActionFromEachState(String action, String allowed, SpecialPriceState after) {
        for (SpecialPriceState state : SpecialPriceState.values()) {
            SpecialPriceRequest request = in(state);
            if (List.of(allowed.split(";")).contains(state.name())) {
                ACTIONS.get(action).accept(request);
                assertEquals(after, request.getStatus(), action + " from " + state);
            } else {
                BusinessException refused = assertThrows(
                        BusinessException.class, () -> ACTIONS.get(action).accept(request), action + " from " + state);
                assertEquals(ErrorKind.CONFLICT, refused.getKind());
                assertEquals(state, request.getStatus());
            }
        }
    }

    @Test
    void noMoreIsTakenThanWasGranted() {
        SpecialPriceRequest request = in(SpecialPriceState.GRANTED);
        SpecialPriceLine line = request.line(1);
        line.take(new BigDecimal("200"), DAY);
        assertEquals(
                "sales.special.used-up",
                assertThrows(BusinessException.class, () -> line.take(new BigDecimal("100.000001"), DAY))
                        .getKey());
        line.take(new BigDecimal("100"), DAY.plusDays(30));
        assertEquals(0, line.getLeft().signum());
        assertEquals(
                new BigDecimal("2400.00"), line.claim(new BigDecimal("300")).amount());
        line.giveBack(new BigDecimal("100"));
        assertEquals(0, new BigDecimal("100").compareTo(line.getLeft()));
        assertThrows(IllegalStateException.class, () -> line.giveBack(new BigDecimal("200.5")));
        // the manufacturer cannot take back what is sold
        assertEquals(
                "lines[0].ceiling",
                assertThrows(BusinessException.class, () -> request.grant(grant("51", "199"), ACT))
                        .getField());
    }

    @Test
    void itCountsFromItsFirstDayToItsLast() {
        SpecialPriceRequest request = in(SpecialPriceState.GRANTED);
        assertFalse(request.isInForce(DAY.minusDays(1)));
        assertTrue(request.isInForce(DAY));
        assertTrue(request.isInForce(DAY.plusDays(30)));
        assertFalse(request.isInForce(DAY.plusDays(31)));
        assertFalse(in(SpecialPriceState.CLOSED).isInForce(DAY));
        assertEquals(
                "sales.special.not-in-force",
                assertThrows(BusinessException.class, () -> request.line(1).take(BigDecimal.ONE, DAY.plusDays(31)))
                        .getKey());
        // a line that was not granted has nothing to take
        assertEquals(
                "sales.special.used-up",
                assertThrows(BusinessException.class, () -> request.line(2).take(BigDecimal.ONE, DAY))
                        .getKey());
    }

    @Test
    void anApprovalHoldsForWhatWasAskedOnly() {
        SpecialPriceRequest request = in(SpecialPriceState.IN_APPROVAL);
        BusinessException refused = assertThrows(BusinessException.class, () -> request.approve("other", ACT));
        assertEquals("sales.content-changed", refused.getKey());
        assertEquals(SpecialPriceState.IN_APPROVAL, request.getStatus());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals(
                "askedPrice",
                assertThrows(
                                BusinessException.class,
                                () -> new SpecialPriceSpec(
                                        1L,
                                        "S",
                                        "N",
                                        null,
                                        Quantity.of(BigDecimal.ONE, "袋"),
                                        BigDecimal.TEN,
                                        BigDecimal.TEN,
                                        BigDecimal.TEN))
                        .getField());
        assertEquals(
                "validUntil",
                assertThrows(BusinessException.class, () -> new SpecialPriceGrant("R", DAY, DAY.minusDays(1), Map.of()))
                        .getField());
        SpecialPriceRequest requested = in(SpecialPriceState.REQUESTED);
        assertEquals(
                "lines[0].price",
                assertThrows(BusinessException.class, () -> requested.grant(grant("60", "1"), ACT))
                        .getField());
        assertEquals(
                "lines[0].ceiling",
                assertThrows(BusinessException.class, () -> requested.grant(grant("50", "0"), ACT))
                        .getField());
        assertEquals(
                "reason",
                assertThrows(BusinessException.class, () -> requested.decline(ACT.because(null)))
                        .getField());
        assertEquals(
                "lines",
                assertThrows(
                                BusinessException.class,
                                () -> draft().change(
                                                new SpecialPriceTerms(null, null, "东鹏", "量大", "east.sales"),
                                                List.of(spec(1, "1"), spec(1, "2"))))
                        .getField());
    }
}
