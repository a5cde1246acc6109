package org.zhutong.shared.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one place of the input.
 *
 * @param field the path of the field as the caller named it, e.g. {@code lines[2].quantity}; null when it concerns the whole
 * @param key message key, resolved in the bundle of the feature named by its first segment
 * @param args arguments of the message
 * @param rejectedValue what was given, shortened by the presentation; null when not useful
 */
public record Violation(
        @Nullable String field,
        String key,
        List<? extends Serializable> args,
        @Nullable String rejectedValue) implements Serializable {}
