package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.PriceVerdict;

/**
 * A question for a price, its answer, and what became of every other price there is of the product.
 *
 * @param baseQuantity the quantity asked for, in the base unit
 * @param date on which the price is to hold
 * @param answer null where no list has a price
 * @param rows the one that gives the price first; prices for other customers and projects, and those of branches the caller does
 *     not see, are left out
 * @param overlap whether two lists for the same ones, with the same priority, both have a price: nobody decided between them
 */
public record PriceConsidered(
        long productId,
        String sku,
        String productName,
        String baseUnit,
        BigDecimal baseQuantity,
        LocalDate date,
        String currency,
        @Nullable PriceAnswer answer,
        List<Row> rows,
        boolean overlap)
        implements Serializable {
    /**
     * A price and what became of it.
     *
     * @param customerLevel null: every level
     * @param minQuantity in base units, from which on it holds
     * @param unitPrice net, for one base unit
     * @param validFrom first day on which both the list and the price hold
     * @param validTo last such day; null: open end
     * @param reason what became of it, in the caller's language
     */
    public record Row(
            long ruleId,
            String priceList,
            String priceListName,
            PriceListKind kind,
            int priority,
            @Nullable String customerLevel,
            BigDecimal minQuantity,
            BigDecimal unitPrice,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            PriceVerdict verdict,
            String reason)
            implements Serializable {}
}
