package org.zhutong.inventory.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.zhutong.inventory.model.MoveKind;
import org.zhutong.shared.model.DocumentType;

/**
 * One movement.
 *
 * @param quantity signed, in the base unit
 * @param enteredQuantity as typed, in {@code enteredUnit}
 * @param unitCost per base unit, in the company's currency
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
        BigDecimal unitCost,
        DocumentType documentType,
        Long documentId,
        String documentNumber,
        int lineNo,
        LocalDate businessDate,
        Instant postedAt,
        String postedBy)
        implements Serializable {}
