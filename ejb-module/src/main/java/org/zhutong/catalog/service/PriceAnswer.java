package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.shared.model.Percent;

/**
 * A price and the rule that gave it.
 *
 * @param baseQuantity the quantity asked for, in the base unit
 * @param unitPrice net, for one base unit, scale 6
 * @param taxRate VAT in percent, to be added
 * @param priceList code of the list that gave it, of this {@code kind}
 * @param explanation which list and rule, in the caller's language
 */
public record PriceAnswer(
        long productId,
        String sku,
        String baseUnit,
        BigDecimal baseQuantity,
        BigDecimal unitPrice,
        String currency,
        Percent taxRate,
        String priceList,
        PriceListKind kind,
        long ruleId,
        String explanation)
        implements Serializable {}
