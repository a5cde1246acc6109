package org.zhutong.sales.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where and by when a line of an order is to be delivered.
 *
 * @param warehouseId warehouse its stock is reserved in
 * @param requestedDate when the customer wants it; null: no date given
 */
public record DeliverySpec(Long warehouseId, @Nullable LocalDate requestedDate) {}
