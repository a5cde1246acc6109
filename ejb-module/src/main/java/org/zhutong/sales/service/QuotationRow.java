package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;

/**
 * A quotation in a list.
 *
 * @param grossTotal including VAT
 * @param salesperson user name, {@code salespersonName} the person's name
 */
public record QuotationRow(
        long id,
        String number,
        int versionNo,
        QuotationState status,
        long customerId,
        String customerName,
        long branchId,
        @Nullable String projectName,
        String salesperson,
        String salespersonName,
        LocalDate quotationDate,
        LocalDate validUntil,
        String currency,
        BigDecimal grossTotal)
        implements Serializable {
    /** The number with the version. */
    public String label() {
        return Quotation.label(number, versionNo);
    }
}
