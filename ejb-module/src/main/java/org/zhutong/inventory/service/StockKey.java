package org.zhutong.inventory.service;

import java.io.Serializable;
import java.util.Comparator;

/** A product in a warehouse. Its order (product, then warehouse) is the order in which levels are locked. */
public record StockKey(long warehouseId, long productId) implements Comparable<StockKey>, Serializable {
    private static final Comparator<StockKey> LOCK_ORDER =
            Comparator.comparingLong(StockKey::productId).thenComparingLong(StockKey::warehouseId);

    @Override
    public int compareTo(StockKey other) {
        return LOCK_ORDER.compare(this, other);
    }
}
