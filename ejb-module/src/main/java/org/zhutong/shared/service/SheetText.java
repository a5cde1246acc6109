package org.zhutong.shared.service;

/** Texts on their way into a spreadsheet. Whoever opens the file did not write them: they must stay texts. */
public final class SheetText {
    /** Most characters a cell holds. */
    private static final int LONGEST = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SheetText() {}

    /**
     * Text that no spreadsheet program takes for a formula, also after it was saved as CSV; without characters that a workbook
     * cannot hold, and no longer than a cell.
     */
    public static String harmless(String text) {
        String plain = text.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
                .filter(c -> c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String quoted = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        if (quoted.length() <= LONGEST) {
            return quoted;
        }
        // half a character would make the file unreadable
        int end = Character.isHighSurrogate(quoted.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return quoted.substring(0, end);
    }
}
