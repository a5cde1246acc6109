package org.zhutong.shared.model;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guards for the texts people type. */
public final class Text {
    // control characters except tab and line ends, lone surrogates, and the bidirectional overrides that can make a
    // name read differently from
    // what it is
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{D800}-\\x{DFFF}]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]");

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:\\p{Cntrl}]+@[^\\s@<>\"',;:\\p{Cntrl}]+\\.[^\\s@<>\"',;:\\p{Cntrl}]+");

    private Text() {}

    /** A text that must be there: stripped, at most {@code max} characters, no control characters. */
    public static String required(String field, @Nullable String value, int max) {
        String text = optional(field, value, max);
        if (text == null) {
            throw BusinessException.invalidField(field, "shared.required");
        }
        return text;
    }

    /** As {@link #required}, and of one line: a name that stands in menus. */
    public static String requiredLine(String field, @Nullable String value, int max) {
        return Objects.requireNonNull(optionalLine(field, required(field, value, max), max));
    }

    /** As {@link #optional}, and of one line. */
    public static @Nullable String optionalLine(String field, @Nullable String value, int max) {
        String text = optional(field, value, max);
        if (text != null && LINE_ENDS.matcher(text).find()) {
            throw BusinessException.invalidField(field, "shared.one-line");
        }
        return text;
    }

    /** An e-mail address that may be missing; one that goes into a header as it is. */
    public static @Nullable String optionalEmail(String field, @Nullable String value) {
        String text = optional(field, value, 200);
        if (text != null && !EMAIL.matcher(text).matches()) {
            throw BusinessException.invalidField(field, "shared.email");
        }
        return text;
    }

    /** As {@link #optionalEmail}, but it must be there. */
    public static String requiredEmail(String field, @Nullable String value) {
        String text = optionalEmail(field, value);
        if (text == null) {
            throw BusinessException.invalidField(field, "shared.required");
        }
        return text;
    }

    /** A text that may be missing: blank becomes null (as on Oracle, where '' is NULL). */
    public static @Nullable String optional(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > max) {
            throw BusinessException.invalidField(field, "shared.too-long", max, text.length());
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw BusinessException.invalidField(field, "shared.control-characters");
        }
        return text;
    }
}
