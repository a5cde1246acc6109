package org.zhutong.inventory.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Quantity;

/**
 * One product in one warehouse; quantities in its base unit, scale 6.
 *
 * @param id of the level
 * @param onHand what lies there
 * @param reserved what of it is kept for documents
 * @param available what may still be promised: on hand less reserved
 * @param incoming what is ordered and on its way; nothing as long as there are no purchase orders
 * @param averageCost moving weighted average per base unit, in the company's currency; null for who may not see costs
 */
public record StockRow(
        Long id,
        Long productId,
        String sku,
        String productName,
        @Nullable String spec,
        String baseUnit,
        Long warehouseId,
        String warehouseCode,
        String warehouseName,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        BigDecimal incoming,
        @Nullable BigDecimal averageCost)
        implements Serializable {

    /** As read from the level. */
    public StockRow(
            Long id,
            Long productId,
            String sku,
            String productName,
            @Nullable String spec,
            String baseUnit,
            Long warehouseId,
            String warehouseCode,
            String warehouseName,
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal averageCost) {
        this(
                id,
                productId,
                sku,
                productName,
                spec,
                baseUnit,
                warehouseId,
                warehouseCode,
                warehouseName,
                onHand,
                reserved,
                onHand.subtract(reserved),
                BigDecimal.ZERO.setScale(Quantity.SCALE),
                averageCost);
    }

    /** For who may not see costs. */
    public StockRow withoutCost() {
        return new StockRow(
                id,
                productId,
                sku,
                productName,
                spec,
                baseUnit,
                warehouseId,
                warehouseCode,
                warehouseName,
                onHand,
                reserved,
                available,
                incoming,
                null);
    }
}
