package org.zhutong.organisation.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Approvals handed to a deputy.
 *
 * @param grantor user name of whose say it is, {@code grantorName} what they are called
 * @param deputy user name of who gives it, {@code deputyName} what they are called
 * @param validTo the last day
 * @param endedAt when it was taken back; null: it was not
 */
public record DelegationView(
        long id,
        int version,
        String grantor,
        String grantorName,
        String deputy,
        String deputyName,
        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        @Nullable Instant endedAt)
        implements Serializable {

    /** Whether it counts on a day, or will. */
    public boolean isOpen(LocalDate today) {
        return endedAt == null && !validTo.isBefore(today);
    }
}
