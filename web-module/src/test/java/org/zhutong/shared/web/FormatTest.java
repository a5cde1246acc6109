package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

class FormatTest {
    @Test
    void anAmountHasSymbolGroupsAndCents() {
        assertEquals("¥1,234,567.89", Format.money(new BigDecimal("1234567.891"), "CNY"));
        assertEquals("-¥0.50", Format.money(new BigDecimal("-0.5"), null));
        assertEquals("¥0.00", Format.money(new BigDecimal("-0.001"), "CNY"));
        assertEquals("$12.00", Format.money(new BigDecimal("12"), "USD"));
        assertEquals("JPY 13", Format.money(new BigDecimal("12.5"), "JPY"));
        assertEquals("XX1 1.00", Format.money(BigDecimal.ONE, "XX1"));
        assertEquals("¥99,999,999,999,999,999.99", Format.money(Money.of(Money.MAX, "CNY"), null));
        assertEquals("", Format.money(null, "CNY"));
    }

    @Test
    void anAmountBringsItsCurrency() {
        assertEquals("€5.00", Format.money(Money.of(new BigDecimal("5"), "EUR"), null));
        assertEquals("€5.25", Format.price(UnitPrice.of(new BigDecimal("5.25"), "EUR"), null));
    }

    @Test
    void aPriceKeepsUpToSixDecimals() {
        assertEquals("¥3.60", Format.price(new BigDecimal("3.600000"), "CNY"));
        assertEquals("¥0.123457", Format.price(new BigDecimal("0.1234567"), "CNY"));
    }

    @Test
    void aQuantityHasNoTrailingZeros() {
        assertEquals("1,440", Format.number(new BigDecimal("1440.000000")));
        assertEquals("1.44", Format.number(Quantity.of(new BigDecimal("1.44"), "m2")));
        assertEquals("7", Format.number(7L));
    }

    @Test
    void inexactNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Format.money(Double.valueOf(1.5), "CNY"));
    }

    @Test
    void datesAreIsoAndInstantsInTheCompanysZone() {
        assertEquals("2026-11-22", Format.date(LocalDate.of(2026, 11, 22)));
        assertEquals("2026-11-23", Format.date(Instant.parse("2026-11-22T16:00:00Z")));
        assertEquals("2026-11-23 00:05", Format.time(Instant.parse("2026-11-22T16:05:00Z")));
        assertEquals("2026-11-23 00:05:07", Format.second(Instant.parse("2026-11-22T16:05:07Z")));
        assertEquals("", Format.date(null));
    }
}
