package org.zhutong.inventory.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.model.MoveKind;
import org.zhutong.shared.model.DocumentType;

/**
 * One movement.
 *
 * @param quantity signed, in the base unit
 * @param enteredQuantity as typed, in {@code enteredUnit}
 * @param unitCost per base unit, in the company's currency; null for who may not see costs
 */
public record StockMoveRow(
        Long id,
        MoveKind kind,
        Long productId,
        String sku,
        String productName,
        Long warehouseId,
        String warehouseName,
        BigDecimal quantity,
        String baseUnit,
        BigDecimal enteredQuantity,
        String enteredUnit,
        @Nullable BigDecimal unitCost,
        DocumentType documentType,
        Long documentId,
        String documentNumber,
        int lineNo,
        LocalDate businessDate,
        Instant postedAt,
        String postedBy)
        implements Serializable {

    /** For who may not see costs. */
    public StockMoveRow withoutCost() {
        return new StockMoveRow(
                id,
                kind,
                productId,
                sku,
                productName,
                warehouseId,
                warehouseName,
                quantity,
                baseUnit,
                enteredQuantity,
                enteredUnit,
                null,
                documentType,
                documentId,
                documentNumber,
                lineNo,
                businessDate,
                postedAt,
                postedBy);
    }
}
