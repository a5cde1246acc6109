package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;

/**
 * A product.
 *
 * @param baseUnit code of the unit stock and prices are counted in
 * @param taxRate VAT in percent
 * @param weight kilograms of one base unit
 * @param conversions the other units it is handled in
 * @param conversionText the same for reading: {@code 1 箱 = 1.44 平方米}
 */
public record ProductView(
        Long id,
        int version,
        String sku,
        String name,
        @Nullable String nameEn,
        @Nullable String brand,
        @Nullable String spec,
        Long categoryId,
        String categoryName,
        String baseUnit,
        Percent taxRate,
        @Nullable BigDecimal weight,
        boolean active,
        List<ConversionView> conversions,
        String conversionText)
        implements Serializable {}
