package org.zhutong.dataimport.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.catalog.service.ImportedProduct;
import org.zhutong.catalog.service.UnitView;

/** What the units of a price book come to. */
class UnitNamesTest {
    private final List<String> made = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final UnitNames units = new UnitNames(
            List.of(
                    unit("件", "piece"),
                    unit("个", "pc"),
                    unit("平方米", "m²"),
                    unit("100个", "100 pc"),
                    unit("1000 件", "1000 pc")),
            made::add);

    private static UnitView unit(String code, String english) {
        return new UnitView(1L, 1, code, code, english, 0, true);
    }

    @ParameterizedTest
    @CsvSource({"件, 件", "m2, 平方米", "M², 平方米", "平 方米, 平方米", "pcs, 个", "PC, 个"})
    void aUnitIsKnownByItsCodeAndItsNames(String text, String code) {
        assertEquals(new UnitNames.Meaning(code, null), units.meaning(text, "unit", findings));
        assertEquals(List.of(), made);
    }

    @ParameterizedTest
    @CsvSource({"100个, 个, 100个, 100", "100 pcs, 个, 100个, 100", "1000 件, 件, 1000 件, 1000", "1000件, 件, 1000 件, 1000"})
    void aMultipleIsAPackOfItsUnit(String text, String base, String pack, int size) {
        assertEquals(
                new UnitNames.Meaning(base, new ImportedProduct.Pack(pack, size)),
                units.meaning(text, "unit", findings));
        assertEquals(List.of(), made);
    }

    @Test
    void anUnknownUnitIsMadeOnceAndTold() {
        units.meaning("手表", "unit", findings);
        units.meaning("手表", "unit", findings);
        assertEquals(List.of("手表"), made);
        assertEquals(
                List.of("dataimport.row.unit-new"),
                findings.stream().map(Finding::key).toList());
        assertEquals(1, units.made());
    }

    @Test
    void anUnknownMultipleMakesThePackAndItsUnit() {
        units.meaning("10 卷", "unit", findings);
        assertEquals(List.of("10 卷", "卷"), made);
    }

    @Test
    void oneOfAUnitIsNoPack() {
        assertNull(units.meaning("1 卷", "unit", findings).pack());
    }

    @Test
    void thePriceOfAPackIsDividedExactly() {
        assertEquals(
                new BigDecimal("0.045830"),
                new ImportedProduct.Pack("1000 件", 1000).priceOfOne(new BigDecimal("45.83")));
    }
}
