package org.zhutong.catalog.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a price is wanted for.
 *
 * @param customerLevel A, B, C; null when the customer is not known: then only prices for everybody count
 * @param branchId the customer's branch; null likewise
 * @param baseQuantity in the product's base unit
 * @param date on which the price is to hold
 * @param currency ISO 4217 code
 */
public record PriceQuery(
        long productId,
        @Nullable String customerLevel,
        @Nullable Long branchId,
        BigDecimal baseQuantity,
        LocalDate date,
        String currency) {}
