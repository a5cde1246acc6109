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

    /**
     * What somebody wrote into a cell. What a spreadsheet program would calculate is no value, also where an apostrophe keeps
     * it from doing so; the apostrophe that an error file puts before other signs is taken off again.
     */
    static FileCell written(String text) {
        String plain = text.strip();
        if (plain.length() > 1 && plain.charAt(0) == '=') {
            return formula(plain);
        }
        if (plain.length() > 1 && plain.charAt(0) == '\'' && "=+-@".indexOf(plain.charAt(1)) >= 0) {
            return written(plain.substring(1));
        }
        return text(text);
    }

    static FileCell text(String text) {
        if (text.length() <= KEPT) {
            return text.isEmpty() ? BLANK : new FileCell(Kind.TEXT, text, text.length());
        }
        // its beginning is still too long for every column, also when it comes back in an error file
        int end = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
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
