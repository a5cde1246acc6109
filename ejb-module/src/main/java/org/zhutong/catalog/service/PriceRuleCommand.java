package org.zhutong.catalog.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/**
 * A price as it shall be. The product is named by {@code productId} or {@code sku}.
 *
 * @param minQuantity in base units, from which on the price holds; null is 0
 * @param unitPrice net, for one base unit, in the list's currency, scale 6, above zero
 * @param validFrom first day; null: the list's first day
 * @param validTo last day; null: as long as the list holds
 * @param ceiling for how much it holds, in base units, in a project's price book; null: for any quantity
 */
public record PriceRuleCommand(
        @Nullable Long productId,
        @Nullable @Size(max = 60) String sku,

        @Nullable @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal minQuantity,

        @NotNull @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal unitPrice,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Nullable @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal ceiling)
        implements Serializable {

    /** The product as it was named: its id, else its sku. */
    Serializable named(int index) {
        if (productId != null) {
            return productId;
        }
        if (sku == null || sku.isBlank()) {
            throw BusinessException.invalidField("rules[" + index + "].sku", "shared.required");
        }
        return sku.strip();
    }
}
