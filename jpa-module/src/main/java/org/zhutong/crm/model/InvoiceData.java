package org.zhutong.crm.model;

import org.jspecify.annotations.Nullable;

/**
 * What is printed of the buyer on its invoices.
 *
 * @param kind which invoice it wants
 * @param title name on the invoice (抬头), at most 200 characters
 * @param taxId unified social credit code, see {@link SocialCreditCode}
 * @param registeredAddress where it is registered, at most 300 characters
 * @param registeredPhone at most 40 characters
 * @param bankName at most 200 characters
 * @param bankAccount 6 to 34 digits, with spaces or dashes between them
 * @param email where electronic invoices go
 */
public record InvoiceData(
        InvoiceKind kind,
        @Nullable String title,
        @Nullable String taxId,
        @Nullable String registeredAddress,
        @Nullable String registeredPhone,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable String email) {}
