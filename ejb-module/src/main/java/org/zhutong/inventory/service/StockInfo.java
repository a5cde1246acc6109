package org.zhutong.inventory.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How much there is of a product, in its base unit.
 *
 * @param onHand what lies there
 * @param reserved what of it is kept for documents
 * @param averageCost moving weighted average per base unit, in the company's currency
 */
public record StockInfo(BigDecimal onHand, BigDecimal reserved, BigDecimal averageCost) implements Serializable {
    /** What may still be promised. */
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }
}
