package org.zhutong.dataimport.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.Severity;

/**
 * Something found in a row.
 *
 * @param column header of the column it is in; null when it concerns the row
 * @param key message key, stable for programs
 * @param message in the caller's language
 */
public record FindingView(Severity severity, @Nullable String column, String key, String message)
        implements Serializable {}
