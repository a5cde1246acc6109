package org.zhutong.sales.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.Messages;

/**
 * Keeps with a line why its list price was what it was, as message key and arguments in one column, so that it reads in the
 * language of whoever looks, also years after the price list is gone.
 */
public final class PriceExplanation {
    private static final int LENGTH = 500;
    private static final char SEPARATOR = '|';

    private PriceExplanation() {}

    /** Column text of a price's explanation. */
    public static String encode(String key, List<Serializable> args) {
        StringBuilder text = new StringBuilder(key);
        for (Serializable arg : args) {
            String shown = arg instanceof BigDecimal number
                    ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                    : String.valueOf(arg);
            text.append(SEPARATOR).append(shown.replace(SEPARATOR, '/'));
        }
        return text.length() <= LENGTH ? text.toString() : text.substring(0, LENGTH);
    }

    /** The sentence in the given language; null where there is no explanation. */
    public static @Nullable String text(Locale locale, @Nullable String encoded) {
        if (encoded == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(List.of(encoded.split("\\|", -1)));
        String key = parts.remove(0);
        return Messages.text(locale, key, parts.toArray(new Serializable[0]));
    }
}
