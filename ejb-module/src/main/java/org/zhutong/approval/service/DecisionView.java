package org.zhutong.approval.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision: by whom (user name and name), when, yes or no, and what they said. */
public record DecisionView(
        String by,
        String byName,
        Instant at,
        boolean approved,
        @Nullable String comment) implements Serializable {}
