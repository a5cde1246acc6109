package org.zhutong.contract.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ObligationKind;
import org.zhutong.contract.model.ObligationState;
import org.zhutong.contract.model.SigningSide;

/**
 * Something one side of a contract has to do by a day.
 *
 * @param contractId the version of the contract by which it was written down, {@code contractNumber} the number of all versions
 * @param responsible user name of who sees to it
 * @param scheduled whether the payment schedule says so, rather than somebody
 * @param closedBy who said that it was done or dropped, {@code closedAt} when, {@code note} what they said to it
 */
public record ObligationView(
        Long id,
        int version,
        Long contractId,
        String contractNumber,
        String contractTitle,
        Long customerId,
        String customerName,
        ObligationKind kind,
        SigningSide side,
        String title,
        LocalDate dueOn,
        @Nullable BigDecimal amount,
        String currency,
        String responsible,
        String responsibleName,
        ObligationState status,
        boolean scheduled,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String note)
        implements Serializable {

    /** Whether the day is over and it is still open. @param today business date */
    public boolean overdue(LocalDate today) {
        return status == ObligationState.OPEN && dueOn.isBefore(today);
    }
}
