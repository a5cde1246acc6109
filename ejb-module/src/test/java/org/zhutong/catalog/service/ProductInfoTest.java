package org.zhutong.catalog.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ConversionFactor;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;

class ProductInfoTest {
    private static final ConversionFactor BOX = ConversionFactor.of(new BigDecimal("1.44"));

    private final ProductInfo tile = info(
            "平方米",
            Map.of("平方米", ConversionFactor.ONE, "箱", BOX, "托", ConversionFactor.of(new BigDecimal("57.6"))),
            Set.of("箱", "托"));
    private final ProductInfo cement =
            info("袋", Map.of("袋", ConversionFactor.ONE, "吨", ConversionFactor.of(20, 1)), Set.of("袋"));
    private final ProductInfo rebar = info("吨", Map.of("吨", ConversionFactor.ONE), Set.of());

    private static ProductInfo info(String base, Map<String, ConversionFactor> units, Set<String> whole) {
        return new ProductInfo(1, "SKU", "name", null, base, Percent.of("13"), true, units, whole);
    }

    private static Quantity of(String value, String unit) {
        return Quantity.of(new BigDecimal(value), unit);
    }

    @Test
    void convertsToTheBaseUnitExactly() {
        assertEquals(of("151.20", "平方米"), tile.toBase(of("105", "箱")));
        assertEquals(of("30", "袋"), cement.toBase(of("1.5", "吨")));
    }

    @Test
    void refusesAUnitTheProductIsNotHandledIn() {
        BusinessException refused = assertThrows(BusinessException.class, () -> rebar.toBase(of("1", "箱")));
        assertEquals("catalog.no-conversion", refused.getKey());
    }

    @Test
    void roundsUpToWholeBoxesWhenAskedForInTheBaseUnit() {
        assertEquals(of("105", "箱"), tile.handedOut(of("150", "平方米")));
        assertEquals(of("144", "平方米"), tile.handedOut(of("144", "平方米")), "100 boxes exactly");
        assertEquals(of("101", "箱"), tile.handedOut(of("144.000001", "平方米")));
    }

    @Test
    void roundsUpToWholeUnitsOfTheUnitAskedFor() {
        assertEquals(of("3", "托"), tile.handedOut(of("2.2", "托")));
        assertEquals(of("121", "袋"), cement.handedOut(of("6.03", "吨")));
        assertEquals(of("6", "吨"), cement.handedOut(of("6", "吨")));
    }

    @Test
    void leavesAloneWhatIsNotBoundToWholeUnits() {
        assertEquals(of("1.234567", "吨"), rebar.handedOut(of("1.234567", "吨")));
    }
}
