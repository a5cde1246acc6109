package org.zhutong.inventory.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.model.OpeningState;

/** An opening stock document in a list. */
public record OpeningStockRow(
        Long id,
        String number,
        Long branchId,
        String branchName,
        LocalDate businessDate,
        OpeningState state,
        @Nullable String remark)
        implements Serializable {}
