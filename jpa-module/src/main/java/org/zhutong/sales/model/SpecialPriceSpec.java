package org.zhutong.sales.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/**
 * What a line of a special price request asks for. Prices are net, per base unit, scale 6.
 *
 * @param quantity in the product's base unit
 * @param regularPrice what the manufacturer takes usually
 * @param askedPrice what it is asked to take; less than usual
 * @param salePrice what the customer pays then
 */
public record SpecialPriceSpec(
        Long productId,
        String sku,
        String productName,
        @Nullable String spec,
        Quantity quantity,
        BigDecimal regularPrice,
        BigDecimal askedPrice,
        BigDecimal salePrice) {
    public SpecialPriceSpec {
        if (quantity.value().signum() <= 0) {
            throw BusinessException.invalidField("quantity", "shared.quantity-not-positive", quantity.value());
        }
        regularPrice = price("regularPrice", regularPrice);
        askedPrice = price("askedPrice", askedPrice);
        salePrice = price("salePrice", salePrice);
        if (askedPrice.compareTo(regularPrice) >= 0) {
            throw BusinessException.invalidField("askedPrice", "sales.special.not-less", askedPrice, regularPrice);
        }
    }

    static BigDecimal price(String field, @Nullable BigDecimal value) {
        if (value == null) {
            throw BusinessException.invalidField(field, "shared.required");
        }
        BigDecimal rounded = Decimals.round(value, UnitPrice.SCALE);
        if (rounded.signum() < 0 || rounded.compareTo(UnitPrice.MAX) > 0) {
            throw BusinessException.invalidField(field, "shared.positive-or-zero");
        }
        return rounded;
    }
}
