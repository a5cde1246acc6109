package org.zhutong.catalog.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.Product;

/**
 * A product as it shall be.
 *
 * @param sku unique, at most 60 characters; fixed once the product exists
 * @param name at most 500 characters
 * @param nameEn at most 500 characters
 * @param brand at most 100 characters
 * @param spec at most 300 characters
 * @param baseUnit code of the unit stock and prices are counted in; fixed once the product exists
 * @param taxRate VAT in percent: 13, 9, 6 or 0; null is 13
 * @param weight kilograms of one base unit, scale 6
 * @param active whether it may be put into new documents; null is true
 * @param conversions exactly the other units it is handled in, at most 20; null: as they are
 */
public record ProductCommand(
        @NotBlank @Size(max = Product.SKU_LENGTH) String sku,
        @NotBlank @Size(max = Product.NAME_LENGTH) String name,
        @Nullable @Size(max = Product.NAME_LENGTH) String nameEn,
        @Nullable @Size(max = Product.BRAND_LENGTH) String brand,
        @Nullable @Size(max = Product.SPEC_LENGTH) String spec,
        @NotNull Long categoryId,
        @NotBlank @Size(max = 20) String baseUnit,

        @Nullable @Digits(integer = 3, fraction = 4) BigDecimal taxRate,

        @Nullable @Positive @Digits(integer = 9, fraction = 6)
        BigDecimal weight,

        @Nullable Boolean active,

        @Nullable @Valid @Size(max = Product.MAX_CONVERSIONS)
        List<ConversionCommand> conversions)
        implements Serializable {}
