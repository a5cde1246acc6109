package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says of a product. Null leaves what is there; a new product then gets what {@link ImportTarget} says.
 *
 * @param baseUnit code of a unit that exists
 * @param taxRate VAT in percent
 * @param price net, for one base unit, above zero; null: none is entered
 */
public record ImportedProduct(
        String sku,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String spec,
        @Nullable Long categoryId,
        @Nullable String baseUnit,
        @Nullable BigDecimal taxRate,
        @Nullable BigDecimal price)
        implements Serializable {}
