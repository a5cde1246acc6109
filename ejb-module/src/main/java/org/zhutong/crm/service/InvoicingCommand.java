package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.InvoiceData;
import org.zhutong.crm.model.InvoiceKind;

/**
 * How a customer is to be invoiced. A special invoice needs {@code taxId}, {@code registeredAddress}, {@code registeredPhone},
 * {@code bankName} and {@code bankAccount}.
 *
 * @param kind ORDINARY (普票) or SPECIAL (专票)
 * @param title name on the invoice (抬头)
 * @param taxId unified social credit code, checked by its check character
 * @param bankAccount 6 to 34 digits, with spaces or dashes between them
 * @param email where electronic invoices go
 */
public record InvoicingCommand(
        @NotNull InvoiceKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 40) String taxId,
        @Nullable @Size(max = 300) String registeredAddress,
        @Nullable @Size(max = 40) String registeredPhone,
        @Nullable @Size(max = 200) String bankName,
        @Nullable @Size(max = 40) String bankAccount,
        @Nullable @Size(max = 200) String email)
        implements Serializable {

    InvoiceData data() {
        return new InvoiceData(kind, title, taxId, registeredAddress, registeredPhone, bankName, bankAccount, email);
    }
}
