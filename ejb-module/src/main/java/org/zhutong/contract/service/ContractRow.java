package org.zhutong.contract.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractState;

/**
 * A contract in a list.
 *
 * @param grossTotal including VAT
 * @param salesperson user name, {@code salespersonName} the person's name
 */
public record ContractRow(
        long id,
        String number,
        int versionNo,
        ContractKind kind,
        ContractState status,
        long customerId,
        String customerName,
        long branchId,
        String title,
        @Nullable String projectName,
        String salesperson,
        String salespersonName,
        LocalDate contractDate,
        @Nullable LocalDate validUntil,
        String currency,
        BigDecimal grossTotal)
        implements Serializable {
    /** The number with the version. */
    public String label() {
        return Contract.label(number, versionNo);
    }
}
