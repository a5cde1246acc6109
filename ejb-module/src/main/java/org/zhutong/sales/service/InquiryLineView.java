package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.InquiryNote;

/**
 * A line of an inquiry.
 *
 * @param text as received
 * @param item what of it names the product
 * @param section heading under which it stands
 * @param note what is to be looked at; null: it was understood
 * @param productId the product that is meant; null: nobody has said yet
 * @param unitFits whether the product is handled in the unit
 * @param ready whether it becomes a line of a quotation
 */
public record InquiryLineView(
        int lineNo,
        String text,
        @Nullable String item,
        @Nullable String section,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String remark,
        @Nullable InquiryNote note,
        @Nullable Long productId,
        @Nullable String sku,
        @Nullable String productName,
        @Nullable String spec,
        boolean unitFits,
        boolean ready)
        implements Serializable {
    /** Whether somebody has to say which product is meant. */
    public boolean isOpen() {
        return productId == null && note != InquiryNote.TOTAL;
    }
}
