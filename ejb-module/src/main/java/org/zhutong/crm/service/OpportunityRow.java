package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.OpportunityState;

/**
 * An opportunity in a list.
 *
 * @param probability of its stage, in percent
 * @param ownerName what whoever looks after it is called; null where they were never here
 */
public record OpportunityRow(
        long id,
        int version,
        String number,
        String name,
        @Nullable String projectName,
        long customerId,
        String customerName,
        long branchId,
        long stageId,
        String stageName,
        int probability,
        OpportunityState status,
        BigDecimal amount,
        String currency,
        LocalDate expectedClose,
        String owner,
        @Nullable String ownerName)
        implements Serializable {

    /** Name, or user name, of whoever looks after it. */
    public String person() {
        return ownerName == null ? owner : ownerName;
    }

    /** Whether the customer should have decided by now. */
    public boolean isOverdue(LocalDate today) {
        return status == OpportunityState.OPEN && expectedClose.isBefore(today);
    }
}
