package org.zhutong.sales.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product of a special price request. Prices are net, per base unit, at most 6 decimals.
 *
 * @param productId or {@code sku}; one of them
 * @param quantity in {@code unit}
 * @param unit a unit the product is handled in; null: its base unit
 * @param regularPrice what the manufacturer takes usually
 * @param askedPrice what it is asked to take
 * @param salePrice what the customer pays then
 */
public record SpecialPriceLineCommand(
        @Nullable Long productId,
        @Nullable @Size(max = 100) String sku,

        @NotNull @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal quantity,

        @Nullable @Size(max = 20) String unit,

        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal regularPrice,

        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal askedPrice,

        @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal salePrice) {}
