package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.ItemTraits;
import org.zhutong.sales.model.InquiryNote;
import org.zhutong.sales.model.MatchedBy;

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
 * @param matchedBy how it came to its product; null where it has none, and where that was not noted yet
 * @param score 0 to 100, of a product that is only likely to be meant
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
        boolean ready,
        @Nullable MatchedBy matchedBy,
        @Nullable Integer score)
        implements Serializable {
    /** What of the text a product may be looked for by. */
    public @Nullable String words() {
        return item == null ? null : ItemTraits.withoutBillCode(item);
    }

    /** Whether its product was judged likely by the program, and nobody has said so. */
    public boolean isSuggested() {
        return matchedBy != null && matchedBy.isSuggestion();
    }

    /** Whether somebody has to say which product is meant. */
    public boolean isOpen() {
        return productId == null && note != InquiryNote.TOTAL;
    }
}
