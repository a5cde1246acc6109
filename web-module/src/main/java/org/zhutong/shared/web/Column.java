package org.zhutong.shared.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.SheetWriter.Decimal;

/**
 * A column of a list, for its page and its export.
 *
 * @param name what it is called in addresses and saved choices
 * @param label key of its heading
 * @param value what stands in it: text, {@link TextKey} (or a list of them), number, {@link Money}, {@link Percent}, date or instant
 * @param sort field by which the list is sorted with it; null when it cannot be
 * @param first whether it names the row, and is never hidden
 * @param initial whether it shows as long as nobody has chosen
 */
public record Column<T>(
        String name,
        String label,
        Kind kind,
        Function<T, ? extends @Nullable Object> value,
        @Nullable String sort,
        boolean first,
        boolean initial) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What a column holds: how wide it is in a workbook, in characters, and the decimals its numbers have at least. */
    public enum Kind {
        NAME(34, 0),
        TEXT(18, 0),
        LONG_TEXT(60, 0),
        NUMBER(14, 0),
        MONEY(18, 2),
        DATE(12, 0),
        TIME(17, 0);

        private final int width;
        private final int decimals;

        Kind(int width, int decimals) {
            this.width = width;
            this.decimals = decimals;
        }

        public int width() {
            return width;
        }
    }

    public static <T> Column<T> of(
            String name, String label, Kind kind, Function<T, ? extends @Nullable Object> value) {
        return new Column<>(name, label, kind, value, null, false, true);
    }

    public static <T> Column<T> text(String name, String label, Function<T, ? extends @Nullable Object> value) {
        return of(name, label, Kind.TEXT, value);
    }

    /** The column that names the row. */
    public Column<T> naming() {
        return new Column<>(name, label, kind, value, sort, true, true);
    }

    public Column<T> sorted(String field) {
        return new Column<>(name, label, kind, value, field, first, initial);
    }

    /** Not there until somebody chooses it. */
    public Column<T> onDemand() {
        return new Column<>(name, label, kind, value, sort, first, false);
    }

    /** Whether it is right-aligned. */
    public boolean end() {
        return kind == Kind.NUMBER || kind == Kind.MONEY;
    }

    /** What stands in it, as a workbook takes it. */
    @Nullable
    Object cell(T row, Locale locale) {
        Object content = value.apply(row);
        if (content instanceof TextKey text) {
            return text.in(locale);
        }
        if (content instanceof List<?> several) {
            return several.stream()
                    .map(one -> one instanceof TextKey text ? text.in(locale) : String.valueOf(one))
                    .collect(Collectors.joining("\n"));
        }
        if (content instanceof Percent percent) {
            return Decimal.percent(percent.fraction());
        }
        if (content instanceof Money money) {
            return Decimal.atLeast(kind.decimals, money.amount());
        }
        if (content instanceof BigDecimal number) {
            return Decimal.atLeast(kind.decimals, number);
        }
        if (content instanceof Integer || content instanceof Long) {
            return Decimal.atLeast(0, BigDecimal.valueOf(((Number) content).longValue()));
        }
        if (content instanceof Instant instant) {
            return instant.atZone(ZONE).toLocalDateTime();
        }
        return content;
    }
}
