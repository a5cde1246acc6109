package org.zhutong.dataimport.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them into price books: {@code 1,234.50}, {@code ¥ 12.5}, {@code 12.5元}, full-width digits. */
final class Numbers {
    private static final int MAX_LENGTH = 60;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");

    private Numbers() {}

    /** @return null when the text is no number */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.startsWith("¥") || plain.startsWith("$")) {
            plain = plain.substring(1).strip();
        }
        if (plain.endsWith("元")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        if (!NUMBER.matcher(plain).matches() || plain.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        try {
            return new BigDecimal(plain.replace(",", ""));
        } catch (NumberFormatException e) {
            // an exponent without digits before it
            return null;
        }
    }
}
