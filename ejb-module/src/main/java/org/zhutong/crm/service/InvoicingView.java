package org.zhutong.crm.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.InvoiceKind;

/**
 * How a customer is invoiced.
 *
 * @param version 0 as long as nobody has said how: then an ordinary invoice in the customer's name
 */
public record InvoicingView(
        long customerId,
        String customerName,
        int version,
        InvoiceKind kind,
        String title,
        @Nullable String taxId,
        @Nullable String registeredAddress,
        @Nullable String registeredPhone,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable String email)
        implements Serializable {}
