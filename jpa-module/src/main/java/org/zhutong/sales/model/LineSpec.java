package org.zhutong.sales.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.model.UnitPrice;

/**
 * What a line is to say, with everything looked up in the catalog and the price book.
 *
 * @param lineId the line it changes; null for a new one
 * @param productId product
 * @param sku copied from the product
 * @param name copied from the product
 * @param spec copied from the product
 * @param quantity as entered
 * @param handedOut what is handed out for it: rounded up to whole boxes where the product comes in boxes
 * @param baseQuantity what is handed out, in the product's base unit
 * @param taxRate VAT of the product
 * @param listPrice net price of the price book per base unit; null where it has none
 * @param priceSource which rule gave the list price, see {@code PriceExplanation}; null where there is none
 * @param manualPrice net price per base unit the seller typed instead of the list price; null: the list price counts
 * @param discount taken off the price of this line, before the document's own discount
 * @param remark printed below the line
 * @param specialPriceLineId the line of a special price request that gives the price; null where none does
 * @param priceRuleId the price of a project's book that holds for so much only and gives the price; null where none does
 */
public record LineSpec(
        @Nullable Long lineId,
        Long productId,
        String sku,
        String name,
        @Nullable String spec,
        Quantity quantity,
        Quantity handedOut,
        Quantity baseQuantity,
        Percent taxRate,
        @Nullable UnitPrice listPrice,
        @Nullable String priceSource,
        @Nullable BigDecimal manualPrice,
        Percent discount,
        @Nullable String remark,
        @Nullable Long specialPriceLineId,
        @Nullable Long priceRuleId) {
    public LineSpec {
        if (quantity.value().signum() <= 0 || baseQuantity.value().signum() <= 0) {
            throw BusinessException.invalidField("quantity", "shared.quantity-not-positive", quantity.value());
        }
        if (discount.value().signum() < 0 || discount.compareTo(SalesDocument.HUNDRED_PERCENT) > 0) {
            throw BusinessException.invalidField("discount", "sales.discount-invalid", discount.value());
        }
        remark = Text.optional("remark", remark, 500);
    }

    /** A line at the price book's price, or the seller's own. */
    public LineSpec(
            @Nullable Long lineId,
            Long productId,
            String sku,
            String name,
            @Nullable String spec,
            Quantity quantity,
            Quantity handedOut,
            Quantity baseQuantity,
            Percent taxRate,
            @Nullable UnitPrice listPrice,
            @Nullable String priceSource,
            @Nullable BigDecimal manualPrice,
            Percent discount,
            @Nullable String remark) {
        this(
                lineId,
                productId,
                sku,
                name,
                spec,
                quantity,
                handedOut,
                baseQuantity,
                taxRate,
                listPrice,
                priceSource,
                manualPrice,
                discount,
                remark,
                null,
                null);
    }

    /** The same at another rate of tax. */
    public LineSpec taxed(Percent rate) {
        return new LineSpec(
                lineId,
                productId,
                sku,
                name,
                spec,
                quantity,
                handedOut,
                baseQuantity,
                rate,
                listPrice,
                priceSource,
                manualPrice,
                discount,
                remark,
                specialPriceLineId,
                priceRuleId);
    }
}
