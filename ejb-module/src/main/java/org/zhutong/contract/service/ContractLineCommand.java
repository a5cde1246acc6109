package org.zhutong.contract.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.LineInput;

/**
 * A line of a contract to write.
 *
 * @param item the number it has in the contract; null for a new one
 * @param productId the product; or name it by {@code sku}
 * @param sku the product, exactly as written; only where there is no {@code productId}
 * @param quantity in {@code unit}, more than zero; rounded up where the product is handed out whole
 * @param unit code of a unit the product is handled in; null: its base unit
 * @param unitPrice net per base unit; null: the list price
 * @param remark printed below the line
 */
public record ContractLineCommand(
        @Nullable Integer item,
        @Nullable Long productId,
        @Nullable @Size(max = 100) String sku,

        @NotNull @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal quantity,

        @Nullable @Size(max = 20) String unit,

        @Nullable @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal unitPrice,

        @Nullable @Size(max = 500) String remark)
        implements LineInput {
    @Override
    public @Nullable Long id() {
        return null;
    }

    @Override
    public @Nullable BigDecimal manualPrice() {
        return unitPrice;
    }

    @Override
    public @Nullable BigDecimal discount() {
        return null;
    }
}
