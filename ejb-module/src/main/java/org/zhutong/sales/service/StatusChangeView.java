package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A move of a document from a state to the next: by whom (user name and name), when, and why. */
public record StatusChangeView(
        @Nullable String from,
        String to,
        String by,
        String byName,
        Instant at,
        @Nullable String reason) implements Serializable {}
