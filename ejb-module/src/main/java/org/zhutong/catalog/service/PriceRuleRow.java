package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price in a list.
 *
 * @param minQuantity in base units, from which on the price holds
 * @param unitPrice net, for one base unit, in {@code currency}
 * @param validTo last day; null: as long as the list holds
 * @param ceiling for how much it holds, in base units; null: for any quantity
 * @param used what confirmed orders took of that
 */
public record PriceRuleRow(
        Long id,
        int version,
        Long priceListId,
        String priceListCode,
        String priceListName,
        String currency,
        Long productId,
        String sku,
        String productName,
        @Nullable String spec,
        String baseUnit,
        BigDecimal minQuantity,
        BigDecimal unitPrice,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal ceiling,
        BigDecimal used)
        implements Serializable {}
