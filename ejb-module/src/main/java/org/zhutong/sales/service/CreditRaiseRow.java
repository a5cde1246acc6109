package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.CreditRaiseState;

/**
 * A raise of a customer's credit in a list.
 *
 * @param amount by which the customer may owe more, in {@code currency}
 * @param validUntil the last day
 */
public record CreditRaiseRow(
        Long id,
        String number,
        CreditRaiseState status,
        Long customerId,
        String customerName,
        Long branchId,
        @Nullable String projectName,
        BigDecimal amount,
        String currency,
        LocalDate validUntil,
        String owner,
        String ownerName,
        LocalDate createdOn)
        implements Serializable {}
