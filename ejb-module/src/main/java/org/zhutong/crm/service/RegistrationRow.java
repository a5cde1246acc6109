package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.RegistrationState;

/**
 * A registration in a list.
 *
 * @param salespersonName what whoever looks after it is called; null where they were never here
 */
public record RegistrationRow(
        long id,
        int version,
        String number,
        String projectName,
        @Nullable String region,
        long customerId,
        String customerName,
        long branchId,
        String branchName,
        String brand,
        RegistrationState status,
        BigDecimal amount,
        String currency,
        @Nullable LocalDate expectedDate,
        @Nullable LocalDate exclusiveUntil,
        Instant createdAt,
        String salesperson,
        @Nullable String salespersonName)
        implements Serializable {

    /** Name, or user name, of whoever looks after it. */
    public String person() {
        return salespersonName == null ? salesperson : salespersonName;
    }
}
