package org.zhutong.catalog.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceCandidate;

/**
 * What a price is wanted for.
 *
 * @param customerId null when the customer is not known: then only prices for everybody count
 * @param opportunityId the project (an opportunity); null when there is none, or it is not known
 * @param customerLevel A, B, C; null when the customer is not known: then only prices for everybody count
 * @param branchId the customer's branch; null likewise
 * @param baseQuantity in the product's base unit
 * @param date on which the price is to hold
 * @param currency ISO 4217 code
 */
public record PriceQuery(
        long productId,
        @Nullable Long customerId,
        @Nullable Long opportunityId,
        @Nullable String customerLevel,
        @Nullable Long branchId,
        BigDecimal baseQuantity,
        LocalDate date,
        String currency) {

    PriceCandidate.Wanted wanted() {
        return new PriceCandidate.Wanted(
                customerId, opportunityId, customerLevel, branchId, baseQuantity, date, currency);
    }
}
