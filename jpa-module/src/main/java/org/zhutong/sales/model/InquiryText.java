package org.zhutong.sales.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an inquiry as it was read.
 *
 * @param text as received
 * @param item what of it names the product
 * @param section heading under which it stands
 * @param unit as written, or the unit of the catalog that is meant
 */
public record InquiryText(
        String text,
        @Nullable String item,
        @Nullable String section,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String remark,
        @Nullable InquiryNote note) {}
