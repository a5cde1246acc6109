package org.zhutong.approval.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;

/**
 * When a kind of document needs approval, and whose.
 *
 * @param branchId null: every branch without an active policy of its own
 * @param branchName null likewise
 * @param discountAbove percent, compared with the largest discount off list of any line; null: does not matter
 * @param amountAbove compared with the total including VAT; null: does not matter
 */
public record PolicyView(
        long id,
        int version,
        String name,
        DocumentType documentType,
        @Nullable Long branchId,
        @Nullable String branchName,
        @Nullable Percent discountAbove,
        @Nullable BigDecimal amountAbove,
        String requiredPermission,
        boolean active)
        implements Serializable {}
