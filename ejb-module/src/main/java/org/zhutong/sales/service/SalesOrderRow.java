package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.SalesOrderState;

/**
 * A sales order in a list.
 *
 * @param quotationId the quotation it was made of; null for a direct one
 * @param approvalGiven whether it waits for confirmation only, in state IN_APPROVAL
 * @param grossTotal including VAT
 * @param salesperson user name, {@code salespersonName} the person's name
 */
public record SalesOrderRow(
        long id,
        String number,
        SalesOrderState status,
        boolean approvalGiven,
        @Nullable Long quotationId,
        long customerId,
        String customerName,
        long branchId,
        @Nullable String projectName,
        String salesperson,
        String salespersonName,
        LocalDate orderDate,
        String currency,
        BigDecimal grossTotal)
        implements Serializable {}
