package org.zhutong.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;
import org.zhutong.shared.service.Environment;

/** How numbers and dates look on every page, the same in both languages. Functions of the {@code zt:} library. */
public final class Format {
    private static final Map<String, String> SYMBOLS = Map.of("CNY", "¥", "USD", "$", "EUR", "€", "GBP", "£");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final ZoneId ZONE = ZoneId.of(Environment.zone());

    private Format() {}

    /** {@code ¥1,234,567.89}; a negative amount as {@code -¥1.00}; empty for null. */
    public static String money(@Nullable Object amount, @Nullable String currency) {
        BigDecimal value = decimal(amount);
        if (value == null) {
            return "";
        }
        String code = currency(amount, currency);
        BigDecimal abs = value.abs().setScale(fraction(code), RoundingMode.HALF_UP);
        String digits = pattern(abs.scale(), abs.scale()).format(abs);
        boolean negative = value.signum() < 0 && abs.signum() != 0;
        String symbol = SYMBOLS.getOrDefault(code, code + " ");
        return (negative ? "-" : "") + symbol + digits;
    }

    /** A unit price: at least two, at most six decimals. */
    public static String price(@Nullable Object price, @Nullable String currency) {
        BigDecimal value = decimal(price);
        if (value == null) {
            return "";
        }
        String code = currency(price, currency);
        return SYMBOLS.getOrDefault(code, code + " ") + pattern(2, 6).format(value);
    }

    /** A quantity or other number: grouped, up to six decimals, no trailing zeros. */
    public static String number(@Nullable Object number) {
        BigDecimal value = decimal(number);
        return value == null ? "" : pattern(0, 6).format(value);
    }

    /** {@code 2026-11-22}. */
    public static String date(@Nullable Object date) {
        return date == null ? "" : DATE.format(local(date));
    }

    /** {@code 2026-11-22 09:30} in the company's zone. */
    public static String time(@Nullable Object instant) {
        return instant == null ? "" : TIME.format(local(instant));
    }

    /** {@code 2026-11-22 09:30:05} in the company's zone. */
    public static String second(@Nullable Object instant) {
        return instant == null ? "" : SECOND.format(local(instant));
    }

    private static TemporalAccessor local(Object date) {
        if (date instanceof Instant instant) {
            return instant.atZone(ZONE);
        }
        if (date instanceof LocalDate || date instanceof LocalDateTime) {
            return (TemporalAccessor) date;
        }
        throw new IllegalArgumentException("not a date: " + date.getClass().getName());
    }

    private static @Nullable BigDecimal decimal(@Nullable Object number) {
        if (number == null) {
            return null;
        }
        if (number instanceof Money money) {
            return money.amount();
        }
        if (number instanceof UnitPrice price) {
            return price.value();
        }
        if (number instanceof Quantity quantity) {
            return quantity.value();
        }
        if (number instanceof BigDecimal value) {
            return value;
        }
        if (number instanceof Integer || number instanceof Long) {
            return BigDecimal.valueOf(((Number) number).longValue());
        }
        throw new IllegalArgumentException(
                "not an exact number: " + number.getClass().getName());
    }

    private static String currency(@Nullable Object amount, @Nullable String given) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        if (amount instanceof Money money) {
            return money.currency();
        }
        return amount instanceof UnitPrice price ? price.currency() : "CNY";
    }

    private static int fraction(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCode) {
            return 2;
        }
    }

    private static DecimalFormat pattern(int min, int max) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(min);
        format.setMaximumFractionDigits(max);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
