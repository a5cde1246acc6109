package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.model.SpecialPriceUse;

/**
 * A special price request.
 *
 * @param amount what the customer pays for all that is asked for, net, in {@code currency}
 * @param reference by which the manufacturer knows what it granted; null until then
 * @param quotations whose lines are sold by it; only as far as they still stand
 * @param uses what confirmed orders took, the latest first, at most 200
 * @param openClaim what the manufacturer owes and was not asked for yet, {@code claimed} what it was asked for
 * @param actions what the caller may do now
 */
public record SpecialPriceView(
        long id,
        int version,
        String number,
        SpecialPriceState status,
        long customerId,
        String customerName,
        long branchId,
        @Nullable QuotationOpportunityView opportunity,
        @Nullable String projectName,
        String brand,
        String reason,
        String owner,
        String ownerName,
        LocalDate createdOn,
        BigDecimal amount,
        String currency,
        @Nullable String reference,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<Line> lines,
        List<DocumentLink> quotations,
        List<Use> uses,
        BigDecimal openClaim,
        BigDecimal claimed,
        List<StatusChangeView> history,
        List<ApprovalView> approvals,
        List<String> actions)
        implements Serializable {
    /** Whether the caller may do this now. */
    public boolean may(String action) {
        return actions.contains(action);
    }

    /**
     * A product. Prices are net, per base unit.
     *
     * @param quantity asked for; {@code ceiling} granted; {@code used} taken by confirmed orders: all in {@code unit}, the base unit
     * @param regularPrice what the manufacturer takes usually, {@code askedPrice} what it is asked to take,
     *     {@code grantedPrice} what it said; null: nothing yet
     * @param salePrice what the customer pays
     */
    public record Line(
            int lineNo,
            long productId,
            String sku,
            String productName,
            @Nullable String spec,
            BigDecimal quantity,
            String unit,
            BigDecimal regularPrice,
            BigDecimal askedPrice,
            BigDecimal salePrice,
            @Nullable BigDecimal grantedPrice,
            BigDecimal ceiling,
            BigDecimal used)
            implements Serializable {
        public BigDecimal getLeft() {
            return ceiling.subtract(used);
        }
    }

    /**
     * What an order took of a line.
     *
     * @param quantity in the base unit
     * @param claim what the manufacturer owes for it
     * @param reference of the claim; null: not claimed
     */
    public record Use(
            int lineNo,
            String sku,
            long orderId,
            String orderNumber,
            BigDecimal quantity,
            String unit,
            BigDecimal claim,
            LocalDate usedOn,
            SpecialPriceUse.State status,
            @Nullable String reference)
            implements Serializable {}
}
