package org.zhutong.inventory.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.model.OpeningStock;

/**
 * What lies in the warehouses of one branch.
 *
 * @param businessDate not in the future; null: today
 * @param remark at most 500 characters
 * @param lines at most 2000, all in warehouses of one branch
 */
public record OpeningStockCommand(
        @Nullable LocalDate businessDate,
        @Nullable @Size(max = 500) String remark,

        @NotNull @Valid @Size(min = 1, max = OpeningStock.MAX_LINES)
        List<Line> lines)
        implements Serializable {

    /**
     * One product in one warehouse. Give the product by id or by sku.
     *
     * @param warehouseId an open warehouse
     * @param productId null when the sku is given
     * @param sku exactly as it is written; null when the id is given
     * @param quantity more than zero, in {@code unit}, scale 6
     * @param unit any unit of the product; null: its base unit
     * @param unitCost per base unit, in the company's currency, scale 6
     */
    public record Line(
            @NotNull Long warehouseId,
            @Nullable Long productId,
            @Nullable @Size(max = 60) String sku,

            @NotNull @Positive @Digits(integer = 13, fraction = 6)
            BigDecimal quantity,

            @Nullable @Size(max = 20) String unit,

            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
            BigDecimal unitCost)
            implements Serializable {}
}
