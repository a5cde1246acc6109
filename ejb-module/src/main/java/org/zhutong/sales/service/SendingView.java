package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private link that was mailed, by whom (name), with what was done by it, the latest first.
 *
 * @param revokedAt when it was taken back; null for one that was not
 */
public record SendingView(
        long id,
        String contactName,
        String email,
        String language,
        String by,
        Instant at,
        @Nullable Instant revokedAt,
        List<VisitView> visits)
        implements Serializable {}
