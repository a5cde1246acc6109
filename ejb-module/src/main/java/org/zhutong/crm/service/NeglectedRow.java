package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerLevel;

/**
 * A customer nobody has talked to lately.
 *
 * @param salesperson user name of whoever looks after it; null: nobody
 * @param lastContact when somebody last called, visited or wrote; null: never
 * @param nextDue when something planned for it is due; null: nothing is planned
 * @param opportunities how many are open, {@code amount} what they come to in {@code currency}
 */
public record NeglectedRow(
        Long id,
        String code,
        String name,
        CustomerLevel level,
        Long branchId,
        String branchName,
        @Nullable String salesperson,
        String currency,
        @Nullable Instant lastContact,
        @Nullable Instant nextDue,
        long opportunities,
        BigDecimal amount)
        implements Serializable {
    /** As the list reads it, before the figures are there. */
    public NeglectedRow(
            Long id,
            String code,
            String name,
            CustomerLevel level,
            Long branchId,
            String branchName,
            @Nullable String salesperson,
            String currency) {
        this(id, code, name, level, branchId, branchName, salesperson, currency, null, null, 0, BigDecimal.ZERO);
    }
}
