package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;

/**
 * One side of a compared line.
 *
 * @param quantity as entered, in {@code unit}
 * @param price net per {@code baseUnit} before discounts; null where nothing gave a price
 * @param discount percent off this line, before the document's
 * @param unitPrice net per {@code baseUnit} after all discounts
 */
public record ComparedLine(
        int lineNo,
        BigDecimal quantity,
        String unit,
        String baseUnit,
        @Nullable BigDecimal price,
        Percent discount,
        BigDecimal unitPrice,
        Percent taxRate,
        BigDecimal net,
        BigDecimal gross,
        @Nullable String remark)
        implements Serializable {}
