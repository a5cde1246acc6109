package org.zhutong.dataimport.internal;

import java.util.Locale;

/**
 * A cell of a file as it was read.
 *
 * @param kind what it is
 * @param text its text or number; of a formula the formula; of an error its code; of an overlong text its beginning
 * @param length characters the whole text has
 */
record FileCell(Kind kind, String text, int length) {
    /** More of a text is not kept: no column that can be mapped is that long. */
    static final int KEPT = 1000;

    static final FileCell BLANK = new FileCell(Kind.TEXT, "", 0);

    enum Kind {
        TEXT,
        /** Longer than {@link #KEPT}. */
        OVERLONG,
        FORMULA,
        ERROR;

        String code() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    static FileCell text(String text) {
        if (text.length() <= KEPT) {
            return text.isEmpty() ? BLANK : new FileCell(Kind.TEXT, text, text.length());
        }
        int end = Character.isHighSurrogate(text.charAt(99)) ? 99 : 100;
        return new FileCell(Kind.OVERLONG, text.substring(0, end), text.length());
    }

    static FileCell formula(String formula) {
        return new FileCell(Kind.FORMULA, shortened(formula), formula.length());
    }

    static FileCell error(String code) {
        return new FileCell(Kind.ERROR, shortened(code), code.length());
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
