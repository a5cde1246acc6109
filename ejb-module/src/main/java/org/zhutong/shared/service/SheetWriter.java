package org.zhutong.shared.service;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet that is written through, row by row: however long the list is, only the last few rows are in memory.
 * Where something fails before {@link #finish}, what was written is no workbook, so nobody takes a part for the whole.
 */
public final class SheetWriter {
    /**
     * A number with the decimals it is shown with; it is written as it is.
     *
     * @param decimals 0 to 6
     * @param percent whether it is a fraction to be shown in percent
     */
    public record Decimal(BigDecimal value, int decimals, boolean percent) {
        private static final int MOST = 6;

        /** With at least so many decimals, and more where the number has them. */
        public static Decimal atLeast(int decimals, BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            int own = Math.min(MOST, Math.max(decimals, stripped.scale()));
            return new Decimal(value.setScale(own, RoundingMode.HALF_UP), own, false);
        }

        /** A fraction, e.g. 0.13 to be shown as 13%. */
        public static Decimal percent(BigDecimal fraction) {
            BigDecimal stripped = fraction.stripTrailingZeros();
            return new Decimal(stripped, Math.min(MOST, Math.max(0, stripped.scale() - 2)), true);
        }

        private String format() {
            String digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            return percent ? digits + "%" : digits;
        }
    }

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    public SheetWriter(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Zhutong", "1.0");
        this.sheet = workbook.newWorksheet(name);
    }

    /** The first row: stays in sight, in bold; with the width of each column in characters. */
    public void head(List<String> labels, List<Integer> widths) throws IOException {
        sheet.freezePane(0, 1);
        for (int i = 0; i < labels.size(); i++) {
            sheet.width(i, widths.get(i));
            sheet.style(row, i).bold().fillColor("F1F3F6").set();
        }
        add(labels);
    }

    /** The next row: texts, {@link Decimal}s, dates and times as such; null leaves a cell empty. */
    public void add(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        if (++row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof Decimal number) {
            sheet.value(row, column, number.value());
            sheet.style(row, column).format(number.format()).set();
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof String text && !text.isEmpty()) {
            // not in the table of shared texts, which would stay in memory to the end
            sheet.inlineString(row, column, SheetText.harmless(text));
        } else if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(
                    "no cell for a " + value.getClass().getName());
        }
    }

    /** Completes the workbook. */
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
