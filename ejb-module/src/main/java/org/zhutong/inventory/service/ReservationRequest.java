package org.zhutong.inventory.service;

import java.io.Serializable;
import org.zhutong.shared.model.Quantity;

/**
 * What one line of a document needs.
 *
 * @param lineId of the document's line
 * @param lineNo 1 for the first; a refusal names the field {@code lines[lineNo - 1].quantity}
 * @param baseQuantity more than zero, in the product's base unit
 */
public record ReservationRequest(long lineId, int lineNo, long warehouseId, long productId, Quantity baseQuantity)
        implements Serializable {

    StockKey key() {
        return new StockKey(warehouseId, productId);
    }
}
