package org.zhutong.inventory.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Quantity;

class StockBalanceTest {
    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    @Test
    void theFirstReceiptSetsTheCost() {
        StockBalance balance = StockBalance.EMPTY.receive(n("144"), n("144").multiply(n("50")));
        assertEquals(n("144.000000"), balance.onHand());
        assertEquals(n("50.000000"), balance.averageCost());
        assertEquals(n("144.000000"), balance.available());
    }

    @Test
    void theReferenceScenarioMovesTheAverageTo52() {
        StockBalance balance =
                StockBalance.EMPTY.receive(n("144"), n("7200")).receive(n("72"), n("72").multiply(n("56")));
        assertEquals(n("216.000000"), balance.onHand());
        assertEquals(n("52.000000"), balance.averageCost());
    }

    @Test
    void theAverageIsRoundedOnceHalfUp() {
        // 1 at 1 and 2 at 2: 5/3
        assertEquals(
                n("1.666667"),
                StockBalance.EMPTY
                        .receive(n("1"), n("1"))
                        .receive(n("2"), n("4"))
                        .averageCost());
    }

    @Test
    void goodsForNothingLowerTheAverage() {
        assertEquals(
                n("5.000000"),
                StockBalance.EMPTY
                        .receive(n("1"), n("10"))
                        .receive(n("1"), n("0"))
                        .averageCost());
    }

    @Test
    void whatIsReservedStaysReserved() {
        StockBalance balance = new StockBalance(n("10"), n("4"), n("1")).receive(n("5"), n("5"));
        assertEquals(n("4"), balance.reserved());
        assertEquals(n("11"), balance.available());
    }

    @Test
    void nothingAndLessCannotComeIn() {
        assertThrows(IllegalArgumentException.class, () -> StockBalance.EMPTY.receive(n("0"), n("0")));
        assertThrows(IllegalArgumentException.class, () -> StockBalance.EMPTY.receive(n("-1"), n("1")));
        assertThrows(IllegalArgumentException.class, () -> StockBalance.EMPTY.receive(n("1"), n("-1")));
    }

    @Test
    void moreThanTheColumnHoldsIsRefused() {
        StockBalance full = StockBalance.EMPTY.receive(Quantity.MAX, n("0"));
        BusinessException refusal = assertThrows(BusinessException.class, () -> full.receive(n("0.000001"), n("0")));
        assertEquals("shared.quantity-too-large", refusal.getKey());
    }
}
