package org.zhutong.dataimport.internal;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.Severity;
import org.zhutong.shared.model.BusinessException;

/**
 * Something found in a row.
 *
 * @param column header of the column it is in; null when it concerns the row
 * @param key message key
 */
public record Finding(Severity severity, @Nullable String column, String key, List<String> args) {

    static Finding error(@Nullable String column, String key, Serializable... args) {
        return of(Severity.ERROR, column, key, args);
    }

    static Finding warning(@Nullable String column, String key, Serializable... args) {
        return of(Severity.WARNING, column, key, args);
    }

    static Finding info(@Nullable String column, String key, Serializable... args) {
        return of(Severity.INFO, column, key, args);
    }

    static Finding error(@Nullable String column, BusinessException refusal) {
        return of(Severity.ERROR, column, refusal.getKey(), refusal.getArgs());
    }

    private static Finding of(Severity severity, @Nullable String column, String key, Serializable... args) {
        return new Finding(
                severity,
                column,
                key,
                Arrays.stream(args).map(Finding::shortened).toList());
    }

    private static String shortened(Serializable arg) {
        String text = arg.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
