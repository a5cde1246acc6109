package org.zhutong.inventory.model;

import java.math.BigDecimal;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/**
 * What a stock level says at a moment; a value.
 *
 * @param onHand in the base unit, scale 6
 * @param reserved for documents, in the base unit, scale 6; at most what is on hand
 * @param averageCost moving weighted average per base unit, scale 6
 */
public record StockBalance(BigDecimal onHand, BigDecimal reserved, BigDecimal averageCost) {
    /** Nothing there yet. */
    public static final StockBalance EMPTY = new StockBalance(
            BigDecimal.ZERO.setScale(Quantity.SCALE),
            BigDecimal.ZERO.setScale(Quantity.SCALE),
            BigDecimal.ZERO.setScale(UnitPrice.SCALE));

    /** What may still be promised to someone. */
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }

    /**
     * After goods came in: the average moves by their value, rounded once.
     *
     * @param quantity in the base unit, more than zero
     * @param value quantity × unit cost, summed over everything that came in together, not rounded
     */
    public StockBalance receive(BigDecimal quantity, BigDecimal value) {
        if (quantity.signum() <= 0 || value.signum() < 0) {
            throw new IllegalArgumentException("received " + quantity + " worth " + value);
        }
        BigDecimal newOnHand = onHand.add(quantity);
        if (newOnHand.compareTo(Quantity.MAX) > 0) {
            throw BusinessException.invalid("shared.quantity-too-large", Quantity.MAX);
        }
        BigDecimal newValue = onHand.multiply(averageCost).add(value);
        return new StockBalance(newOnHand, reserved, Decimals.divide(newValue, newOnHand, UnitPrice.SCALE));
    }
}
