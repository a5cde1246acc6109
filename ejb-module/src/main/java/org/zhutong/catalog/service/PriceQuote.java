package org.zhutong.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.zhutong.catalog.model.PriceListKind;

/**
 * A price and why it is this one.
 *
 * @param unitPrice net, per base unit, scale 6
 * @param kind of the price list that gave it
 * @param ruleId the price rule that gave it
 * @param capped whether the price holds for so much only, of which confirmed orders take
 * @param explanationKey message key of a sentence that says which list and rule, with {@code explanationArgs}
 */
public record PriceQuote(
        BigDecimal unitPrice,
        String currency,
        long ruleId,
        String priceListCode,
        PriceListKind kind,
        boolean capped,
        String explanationKey,
        List<Serializable> explanationArgs)
        implements Serializable {
    public PriceQuote {
        explanationArgs = List.copyOf(explanationArgs);
    }
}
