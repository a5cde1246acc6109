package org.zhutong.shared.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/** The version a caller read, from the header {@code If-Match: "3"}. */
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private IfMatch() {}

    /** @throws BusinessException INVALID when the header is missing or not a version */
    public static int version(@Nullable String header) {
        if (header == null) {
            throw BusinessException.invalidField("If-Match", "shared.if-match-required");
        }
        Matcher matcher = TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw BusinessException.invalidField("If-Match", "shared.if-match-invalid");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** For transitions, where the header may be left out: null then. */
    public static @Nullable Integer optional(@Nullable String header) {
        return header == null ? null : version(header);
    }
}
