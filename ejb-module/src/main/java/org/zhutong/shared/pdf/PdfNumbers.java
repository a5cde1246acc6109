package org.zhutong.shared.pdf;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as they stand on paper, alike in every language: thousands by comma, decimals by point. */
public final class PdfNumbers {
    private PdfNumbers() {}

    /** Two decimals. */
    public static String money(BigDecimal amount) {
        return format("#,##0.00", amount);
    }

    /** Two to six decimals. */
    public static String price(BigDecimal price) {
        return format("#,##0.00####", price);
    }

    /** As many decimals as it has, at most six. */
    public static String number(BigDecimal number) {
        return format("#,##0.######", number);
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
