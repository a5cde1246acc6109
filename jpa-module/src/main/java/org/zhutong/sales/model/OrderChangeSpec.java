package org.zhutong.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * What a change order is to say of one line.
 *
 * @param orderLineId the line of the order; null for a new one
 * @param line the new quantity, of a new line also its price; null where the quantity stays or the line is dropped
 * @param dropped whether the order is to go on without the line
 * @param delivery from where and by when
 */
public record OrderChangeSpec(
        @Nullable Long orderLineId, @Nullable LineSpec line, boolean dropped, DeliverySpec delivery) {}
