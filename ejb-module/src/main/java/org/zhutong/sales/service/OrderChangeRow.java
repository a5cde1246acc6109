package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.OrderChangeState;

/**
 * A change order in a list.
 *
 * @param changeDate the day it was written
 * @param grossBefore what the order came to before, including VAT, in {@code currency}; {@code grossTotal} with the change
 */
public record OrderChangeRow(
        Long id,
        String number,
        OrderChangeState status,
        Long orderId,
        String orderNumber,
        Long customerId,
        String customerName,
        Long branchId,
        @Nullable String projectName,
        String salesperson,
        String salespersonName,
        LocalDate changeDate,
        String currency,
        BigDecimal grossBefore,
        BigDecimal grossTotal,
        String reason)
        implements Serializable {

    /** By how much the order comes to more. */
    public BigDecimal difference() {
        return grossTotal.subtract(grossBefore);
    }
}
