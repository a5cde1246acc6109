package org.zhutong.sales.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;

/**
 * An order of what a contract agreed.
 *
 * @param contractId the version of the contract, {@code contractNumber} as people know it
 * @param warehouseId for every line; null: the first open warehouse of the branch
 * @param requestedDate when the customer wants it; null: no date given
 */
public record AgreedOrderCommand(
        long contractId,
        String contractNumber,
        long customerId,
        long branchId,
        @Nullable String projectName,
        @Nullable String contactName,
        String salesperson,
        @Nullable Long warehouseId,
        @Nullable LocalDate requestedDate,
        List<Line> lines) {

    /**
     * What is ordered of an item of the contract.
     *
     * @param unitPrice agreed, net per base unit; {@code taxRate} agreed likewise
     */
    public record Line(
            int item,
            Long productId,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Percent taxRate,
            @Nullable String remark)
            implements LineInput {
        @Override
        public @Nullable Long id() {
            return null;
        }

        @Override
        public @Nullable String sku() {
            return null;
        }

        @Override
        public @Nullable BigDecimal manualPrice() {
            return unitPrice;
        }

        @Override
        public @Nullable BigDecimal discount() {
            return null;
        }
    }
}
