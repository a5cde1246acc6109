package org.zhutong.shared.model;

import java.text.Normalizer;
import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/**
 * What a row is found by: its texts in lower case, with full-width forms folded, plus the pinyin initials of each text
 * ("水泥" is found by "sn").
 */
public final class SearchText {
    /** Length of the column that holds it. */
    public static final int LENGTH = 1000;

    private SearchText() {}

    /** @param texts sku, name, specification …; nulls are passed over */
    public static String of(@Nullable String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                all.append(normalize(text)).append(' ');
            }
        }
        for (String text : texts) {
            if (text != null) {
                String initials = initials(text);
                if (!initials.isEmpty()) {
                    all.append(initials).append(' ');
                }
            }
        }
        return cut(all.toString().strip(), LENGTH);
    }

    /** Lower case, NFKC (full-width to half-width), single spaces. */
    public static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** First letters of the pinyin of each Chinese character, e.g. "水泥" → "sn"; other characters are left out. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3400) {
                String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
                if (readings != null && readings.length > 0) {
                    initials.append(readings[0].charAt(0));
                }
            }
        }
        return initials.toString();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
