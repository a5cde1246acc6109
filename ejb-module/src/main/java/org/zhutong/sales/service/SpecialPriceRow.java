package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.SpecialPriceState;

/**
 * A special price request in a list.
 *
 * @param amount what the customer pays for all that is asked for, net, in {@code currency}
 * @param validUntil the last day of what is granted; null until then
 */
public record SpecialPriceRow(
        Long id,
        String number,
        SpecialPriceState status,
        Long customerId,
        String customerName,
        Long branchId,
        @Nullable String projectName,
        String brand,
        String owner,
        String ownerName,
        LocalDate createdOn,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate validUntil)
        implements Serializable {}
