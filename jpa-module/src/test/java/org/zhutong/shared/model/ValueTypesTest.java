package org.zhutong.shared.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {
    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({"1.004,1.00", "1.005,1.01", "-1.005,-1.01", "0,0.00", "2.675,2.68"})
    void moneyRoundsHalfUpToCents(String given, String kept) {
        assertEquals(n(kept), Money.of(n(given), "CNY").amount());
    }

    @Test
    void moneyRefusesToMixCurrencies() {
        Money yuan = Money.of(n("1"), "CNY");
        Money dollar = Money.of(n("1"), "USD");
        assertAll(
                () -> assertThrows(IllegalArgumentException.class, () -> yuan.plus(dollar)),
                () -> assertThrows(IllegalArgumentException.class, () -> yuan.minus(dollar)),
                () -> assertThrows(IllegalArgumentException.class, () -> yuan.compareTo(dollar)));
    }

    @Test
    void moneyRefusesWhatTheColumnCannotHold() {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> Money.of(n("100000000000000000"), "CNY"));
        assertEquals("shared.amount-too-large", refusal.getKey());
        assertEquals(
                "shared.number-too-large",
                assertThrows(BusinessException.class, () -> Money.of(n("1e999999999"), "CNY"))
                        .getKey());
    }

    @Test
    void moneyRoundsAHugeFractionWithoutWritingItOut() {
        assertEquals(n("0.00"), Money.of(n("1e-999999999"), "CNY").amount());
    }

    @Test
    void taxOfAnAmountIsRoundedToCents() {
        assertEquals(
                n("1525.31"),
                Money.of(n("11733.12"), "CNY").times(Percent.of("13")).amount());
    }

    @Test
    void discountIsTakenIntoTheUnitPrice() {
        // scenario.md, step 4: 151.20 m² at 80 less 3 %
        UnitPrice price = UnitPrice.of(n("80"), "CNY").less(Percent.of("3"));
        assertEquals(n("77.600000"), price.value());
        assertEquals(n("11733.12"), price.times(Quantity.of(n("151.20"), "m2")).amount());
    }

    @Test
    void twoDiscountsTogetherAreLessThanTheirSum() {
        assertEquals(Percent.of("4.94"), Percent.of("3").then(Percent.of("2")));
        assertEquals(Percent.ZERO, Percent.ZERO.then(Percent.ZERO));
        assertEquals(Percent.of("100"), Percent.of("100").then(Percent.of("50")));
    }

    @Test
    void unitPriceRefusesNegatives() {
        assertEquals(
                "shared.price-negative",
                assertThrows(BusinessException.class, () -> UnitPrice.of(n("-0.01"), "CNY"))
                        .getKey());
    }

    @Test
    void oneBoxIsExactlyOnePointFourFourSquareMetres() {
        ConversionFactor box = ConversionFactor.of(n("1.44"));
        assertEquals(36, box.numerator());
        assertEquals(25, box.denominator());
        assertEquals(n("151.200000"), box.toBase(n("105")));
        assertEquals(n("105.000000"), box.fromBase(n("151.2")));
    }

    @Test
    void threePiecesOfAThirdAreOneWhole() {
        ConversionFactor third = ConversionFactor.of(1, 3);
        assertEquals(n("1.000000"), third.toBase(n("3")));
        assertEquals(n("0.333333"), third.toBase(n("1")));
    }

    @Test
    void equalFractionsAreEqualFactors() {
        assertEquals(ConversionFactor.of(36, 25), ConversionFactor.of(72, 50));
        assertEquals(ConversionFactor.of(n("1000")), ConversionFactor.of(n("1e3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e40", "1e-40"})
    void factorMustBeAPositiveFractionOfUsableSize(String factor) {
        assertEquals(
                "shared.factor-invalid",
                assertThrows(BusinessException.class, () -> ConversionFactor.of(n(factor)))
                        .getKey());
    }

    @Test
    void quantitiesOfDifferentUnitsDoNotMix() {
        Quantity boxes = Quantity.of(n("1"), "box");
        Quantity metres = Quantity.of(n("1"), "m2");
        assertThrows(IllegalArgumentException.class, () -> boxes.plus(metres));
        assertEquals(Quantity.of(n("1.44"), "m2"), boxes.toBase(ConversionFactor.of(n("1.44")), "m2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000004"})
    void positiveQuantityRefusesWhatRoundsToNothing(String value) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> Quantity.positive(n(value), "m2"));
        assertEquals("quantity", refusal.getField());
    }

    @Test
    void numberCarriesKindYearAndSequence() {
        assertEquals("QT2026-000123", DocumentType.QUOTATION.number(2026, 123).value());
        assertEquals(
                "SO2026-1234567",
                DocumentType.SALES_ORDER.number(2026, 1_234_567).value());
    }

    @Test
    void searchTextHoldsWordsAndPinyinInitials() {
        String text = SearchText.of("P-001", "水泥 ＡＢＣ", null);
        assertTrue(text.contains("水泥 abc"), text);
        assertTrue(text.contains("sn"), text);
        assertTrue(SearchText.of("𠀀".repeat(2000)).length() <= SearchText.LENGTH);
    }
}
