package org.zhutong.approval.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision: by whom (user name and name), when, yes or no, and what they said.
 *
 * @param step place of the step it answers, from 0
 * @param decidedFor user name of whose say it was when somebody had delegated theirs, {@code decidedForName} what they are
 *     called; null: their own
 */
public record DecisionView(
        String by,
        String byName,
        Instant at,
        boolean approved,
        @Nullable String comment,
        int step,
        @Nullable String decidedFor,
        @Nullable String decidedForName)
        implements Serializable {}
