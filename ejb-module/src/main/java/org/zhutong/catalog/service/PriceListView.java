package org.zhutong.catalog.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceListKind;

/**
 * A price list.
 *
 * @param customerLevel A, B or C; null: customers of every level
 * @param branchId null: customers of every branch; of a list for somebody by name the branch that keeps it
 * @param branchName name of that branch
 * @param validTo last day; null: open end
 * @param priority a higher one wins over any other list of its kind
 * @param customerId the only customer it is for; null: not for one customer
 * @param opportunityId the only project it is for; null: not for one project
 * @param opportunityName number and name of that project
 */
public record PriceListView(
        Long id,
        int version,
        String code,
        String name,
        String currency,
        @Nullable String customerLevel,
        @Nullable Long branchId,
        @Nullable String branchName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int priority,
        boolean active,
        PriceListKind kind,
        @Nullable Long customerId,
        @Nullable String customerName,
        @Nullable Long opportunityId,
        @Nullable String opportunityName)
        implements Serializable {
    /** Without the names of those it is for. */
    public PriceListView(
            Long id,
            int version,
            String code,
            String name,
            String currency,
            @Nullable String customerLevel,
            @Nullable Long branchId,
            @Nullable String branchName,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int priority,
            boolean active,
            PriceListKind kind,
            @Nullable Long customerId,
            @Nullable Long opportunityId) {
        this(
                id,
                version,
                code,
                name,
                currency,
                customerLevel,
                branchId,
                branchName,
                validFrom,
                validTo,
                priority,
                active,
                kind,
                customerId,
                null,
                opportunityId,
                null);
    }

    PriceListView named(@Nullable String customer, @Nullable String opportunity) {
        return new PriceListView(
                id,
                version,
                code,
                name,
                currency,
                customerLevel,
                branchId,
                branchName,
                validFrom,
                validTo,
                priority,
                active,
                kind,
                customerId,
                customer,
                opportunityId,
                opportunity);
    }
}
