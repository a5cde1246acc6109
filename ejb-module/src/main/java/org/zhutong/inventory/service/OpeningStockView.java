package org.zhutong.inventory.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opening stock document.
 *
 * @param state DRAFT or POSTED
 * @param currency of costs and values
 * @param value sum of the lines' values, scale 2
 */
public record OpeningStockView(
        long id,
        int version,
        String number,
        long branchId,
        String branchName,
        LocalDate businessDate,
        @Nullable String remark,
        String state,
        String currency,
        @Nullable BigDecimal value,
        List<Line> lines,
        List<Change> history)
        implements Serializable {

    /**
     * @param quantity as entered, in {@code unit}
     * @param baseQuantity the same in {@code baseUnit}
     * @param unitCost per base unit; null, as the value, for who may neither see costs nor write stock
     * @param value base quantity × unit cost, scale 2
     */
    public record Line(
            int lineNo,
            long warehouseId,
            String warehouseName,
            long productId,
            String sku,
            String productName,
            BigDecimal quantity,
            String unit,
            BigDecimal baseQuantity,
            String baseUnit,
            @Nullable BigDecimal unitCost,
            @Nullable BigDecimal value)
            implements Serializable {}

    /** A move from a state to the next. */
    public record Change(
            @Nullable String fromState,
            String toState,
            String changedBy,
            Instant changedAt,
            @Nullable String reason) implements Serializable {}
}
