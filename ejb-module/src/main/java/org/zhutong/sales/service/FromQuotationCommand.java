package org.zhutong.sales.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the order of an accepted quotation is to be delivered.
 *
 * @param warehouseId for every line; null: the first open warehouse of the branch
 * @param requestedDate when the customer wants it; null: no date given
 */
public record FromQuotationCommand(
        @Nullable Long warehouseId, @Nullable LocalDate requestedDate) {}
