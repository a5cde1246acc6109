package org.zhutong.inventory.internal;

import org.zhutong.inventory.model.StockBalance;
import org.zhutong.inventory.service.StockKey;

/** A stock level as it is, locked until the transaction ends. */
public record LockedLevel(long id, StockKey key, String label, StockBalance balance) {}
