package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.VisitKind;

/**
 * What was done by a private link.
 *
 * @param agent the program it came from, as it names itself
 * @param handledAt when somebody answered the question; null for an open one, and for what is no question
 */
public record VisitView(
        long id,
        VisitKind kind,
        Instant at,
        @Nullable String address,
        @Nullable String agent,
        @Nullable String message,
        @Nullable Instant handledAt)
        implements Serializable {
    /** Whether it is a question nobody has answered. */
    public boolean open() {
        return kind == VisitKind.ASKED && handledAt == null;
    }
}
