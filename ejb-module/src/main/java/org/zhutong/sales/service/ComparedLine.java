package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.LineKind;
import org.zhutong.shared.model.Percent;

/**
 * One side of a compared line.
 *
 * @param quantity as entered, in {@code unit}
 * @param price net per {@code baseUnit} before discounts; null where nothing gave a price
 * @param discount percent off this line, before the document's
 * @param section name of the section it stands in; null where it stands in none
 * @param sectionDiscount percent off by its section
 * @param kind NORMAL, OPTIONAL or ALTERNATIVE; {@code counted} whether it is in the totals
 * @param unitPrice net per {@code baseUnit} after all discounts
 */
public record ComparedLine(
        int lineNo,
        BigDecimal quantity,
        String unit,
        String baseUnit,
        @Nullable BigDecimal price,
        Percent discount,
        @Nullable String section,
        Percent sectionDiscount,
        LineKind kind,
        boolean counted,
        BigDecimal unitPrice,
        Percent taxRate,
        BigDecimal net,
        BigDecimal gross,
        @Nullable String remark)
        implements Serializable {}
