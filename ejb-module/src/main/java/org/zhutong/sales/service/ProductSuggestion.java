package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;

/**
 * A product that fits what was typed into a line.
 *
 * @param units codes of the units it is handled in, the base unit first
 * @param unitPrice net per base unit for one base unit, for the customer; null where the price book has none
 * @param currency of the price
 * @param taxRate VAT in percent
 * @param available what may still be promised in the caller's warehouses, in the base unit
 */
public record ProductSuggestion(
        long productId,
        String sku,
        String name,
        @Nullable String spec,
        String baseUnit,
        List<String> units,
        @Nullable BigDecimal unitPrice,
        String currency,
        Percent taxRate,
        BigDecimal available)
        implements Serializable {}
