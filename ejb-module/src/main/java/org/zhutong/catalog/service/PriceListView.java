package org.zhutong.catalog.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list.
 *
 * @param customerLevel A, B or C; null: customers of every level
 * @param branchId null: customers of every branch
 * @param branchName name of that branch
 * @param validTo last day; null: open end
 * @param priority a higher one wins over any other list
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
        boolean active)
        implements Serializable {}
