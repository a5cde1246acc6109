package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A price and why it is this one.
 *
 * @param unitPrice net, per base unit, scale 6
 * @param ruleId the price rule that gave it
 * @param explanationKey message key of a sentence that says which list and rule, with {@code explanationArgs}
 */
public record PriceQuote(
        BigDecimal unitPrice,
        String currency,
        long ruleId,
        String priceListCode,
        String explanationKey,
        List<Serializable> explanationArgs)
        implements Serializable {
    public PriceQuote {
        explanationArgs = List.copyOf(explanationArgs);
    }
}
