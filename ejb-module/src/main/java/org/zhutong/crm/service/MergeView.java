package org.zhutong.crm.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer that became part of another.
 *
 * @param mergedId the one that went
 * @param mergedName its name then, which it has kept
 * @param undoneAt null as long as it holds
 */
public record MergeView(
        long id,
        long survivorId,
        long mergedId,
        String mergedCode,
        String mergedName,
        Instant mergedAt,
        String mergedBy,
        @Nullable String reason,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy)
        implements Serializable {}
