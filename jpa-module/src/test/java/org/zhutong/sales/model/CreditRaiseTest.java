package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

class CreditRaiseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate AFTER = DAY.plusDays(31);
    private static final Act ACT =
            Act.of("east.sales", Instant.parse("2026-11-27T02:00:00Z")).because("月底回款");

    private static CreditRaise raise(String amount, LocalDate until) {
        return new CreditRaise(
                "CR2026-000001", 1L, 1L, Money.of(new BigDecimal(amount), "CNY"), DAY, until, "滨江花园", "甲方月底付款", ACT);
    }

    private static CreditRaise in(CreditRaiseState state) {
        CreditRaise raise = raise("5000", DAY.plusDays(30));
        switch (state) {
            case REQUESTED -> {}
            case IN_APPROVAL -> raise.submit(true, ACT);
            case IN_FORCE -> raise.submit(false, ACT);
            case REFUSED -> {
                raise.submit(true, ACT);
                raise.refuse(ACT);
            }
            case WITHDRAWN -> {
                raise.submit(true, ACT);
                raise.withdraw(ACT);
            }
            case ENDED -> {
                raise.submit(false, ACT);
                raise.end(ACT);
            }
            case EXPIRED -> {
                raise.submit(false, ACT);
                raise.expire(AFTER, ACT);
            }
        }
        return raise;
    }

    @ParameterizedTest
    @EnumSource(CreditRaiseState.class)
    void everyActionInEveryState(CreditRaiseState state) {
        Map<String, Consumer<CreditRaise>> actions = Map.of(
                "submit", raise -> raise.submit(true, ACT),
                "refuse", raise -> raise.refuse(ACT),
                "withdraw", raise -> raise.withdraw(ACT),
                "end", raise -> raise.end(ACT),
                "expire", raise -> raise.expire(AFTER, ACT));
        Set<String> allowed = switch (state) {
            case REQUESTED -> Set.of("submit");
            case IN_APPROVAL -> Set.of("refuse", "withdraw", "expire");
            case IN_FORCE -> Set.of("end", "expire");
            default -> Set.of();
        };
        actions.forEach((name, action) -> {
            CreditRaise raise = in(state);
            if (allowed.contains(name)) {
                action.accept(raise);
                assertTrue(raise.getStatus() != state, name);
            } else {
                assertThrows(BusinessException.class, () -> action.accept(raise), name);
                assertEquals(state, raise.getStatus(), name);
            }
        });
    }

    @Test
    void oneIsOpenUntilItIsDecidedAgainstOrOver() {
        assertEquals(
                EnumSet.of(CreditRaiseState.REQUESTED, CreditRaiseState.IN_APPROVAL, CreditRaiseState.IN_FORCE),
                EnumSet.copyOf(java.util.Arrays.stream(CreditRaiseState.values())
                        .filter(CreditRaiseState::isOpen)
                        .toList()));
    }

    @Test
    void whatWasDecidedOnIsWhatComesIntoForceAndInTime() {
        CreditRaise raise = in(CreditRaiseState.IN_APPROVAL);
        assertEquals(
                "sales.content-changed",
                assertThrows(BusinessException.class, () -> raise.approve("another", DAY, ACT))
                        .getKey());
    }

    @Test
    void itIsOverTheDayAfterItsLast() {
        CreditRaise raise = in(CreditRaiseState.IN_FORCE);
        assertThrows(BusinessException.class, () -> raise.expire(DAY.plusDays(30), ACT));
        raise.expire(AFTER, ACT);
        assertEquals(CreditRaiseState.EXPIRED, raise.getStatus());
    }

    @Test
    void endingItNeedsAReason() {
        CreditRaise raise = in(CreditRaiseState.IN_FORCE);
        BusinessException refusal = assertThrows(BusinessException.class, () -> raise.end(Act.of("a", ACT.at())));
        assertEquals("reason", refusal.getField());
    }

    @ParameterizedTest
    @CsvSource({"0, 30, amount", "-1, 30, amount", "1, -1, validUntil", "1, 367, validUntil"})
    void whatCannotBeIsNamed(String amount, int days, String field) {
        assertEquals(
                field,
                assertThrows(BusinessException.class, () -> raise(amount, DAY.plusDays(days)))
                        .getField());
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0", "999999999999.99, 366"})
    void theFirstAndTheLastDayAreGood(String amount, int days) {
        assertEquals(DAY.plusDays(days), raise(amount, DAY.plusDays(days)).getValidUntil());
    }
}
