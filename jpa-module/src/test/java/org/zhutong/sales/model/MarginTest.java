package org.zhutong.sales.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {
    private static Margin margin(String net, String quantity, String cost) {
        return Margin.of(new BigDecimal(net), new BigDecimal(quantity), cost == null ? null : new BigDecimal(cost));
    }

    @ParameterizedTest
    @CsvSource({
        // net, base quantity, unit cost, amount, percent
        "1152.00, 14.4, 60, 288.00, 25.00",
        "100.00, 3, 33.333333, 0.00, 0.00",
        "100.00, 10, 12.5, -25.00, -25.00",
        "3.00, 1, 2, 1.00, 33.33",
        "8.00, 1, 7.999, 0.00, 0.00",
    })
    void itIsNetLessCostAndItsShareOfNet(String net, String quantity, String cost, String amount, String percent) {
        Margin margin = margin(net, quantity, cost);
        assertEquals(new BigDecimal(amount), margin.amount());
        assertEquals(new BigDecimal(percent), margin.percent().orElseThrow());
        assertEquals(0, margin.unknown());
    }

    @Test
    void withoutACostOrAPriceThereIsNoShare() {
        assertTrue(margin("100.00", "1", null).percent().isEmpty());
        assertTrue(margin("0.00", "1", "5").percent().isEmpty());
        assertEquals(new BigDecimal("-5.00"), margin("0.00", "1", "5").amount());
    }

    @Test
    void togetherTheUnknownAreCountedAndLeftOut() {
        Margin sum =
                Margin.sum(List.of(margin("100.00", "1", "60"), margin("50.00", "1", null), margin("20.00", "2", "5")));
        assertEquals(new Margin(new BigDecimal("120.00"), new BigDecimal("70.00"), 1), sum);
        assertEquals(new BigDecimal("41.67"), sum.percent().orElseThrow());
    }

    @Test
    void aLossDoesNotHideBehindWhatOthersEarn() {
        List<Margin> lines =
                List.of(margin("1000.00", "1", "1"), margin("10.00", "1", "11"), margin("5.00", "1", null));
        assertEquals(new BigDecimal("-10.00"), Margin.lowest(lines).orElseThrow());
        assertTrue(Margin.lowest(List.of()).isEmpty());
    }
}
