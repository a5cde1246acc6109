package org.zhutong.sales.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in one line of an order.
 *
 * @param orderLineId the line of the order; null for one it is to get
 * @param productId of a new line, or named by {@code sku}; of a line of the order as it is or left out
 * @param sku the product of a new line, exactly as written
 * @param quantity in {@code unit}, at most 6 decimals, rounded up where the product is handed out whole; zero drops a line of the
 *     order, null leaves it; of a new line more than zero
 * @param unit code of a unit the product is handled in; null: the line's, of a new one the product's base unit
 * @param manualPrice of a new line: net per base unit in place of the list price. A line of the order keeps its price.
 * @param discount of a new line: percent off, before the order's
 * @param remark of a new line, printed below it
 * @param warehouseId where its stock is reserved; null: as before, of a new line the first open warehouse of the branch
 * @param requestedDate when the customer wants it; null: as before
 */
public record OrderChangeLineCommand(
        @Nullable Long orderLineId,
        @Nullable Long productId,
        @Nullable @Size(max = 100) String sku,

        @Nullable @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal quantity,

        @Nullable @Size(max = 20) String unit,

        @Nullable @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal manualPrice,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discount,

        @Nullable @Size(max = 500) String remark,
        @Nullable Long warehouseId,
        @Nullable LocalDate requestedDate) {

    /** Whether the order is to go on without the line. */
    public boolean drops() {
        return orderLineId != null && quantity != null && quantity.signum() == 0;
    }
}
