package org.zhutong.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * The product that was found for a line of an inquiry.
 *
 * @param score 0 to 100 for one that was judged likely; null for one that is known to be meant
 * @param unit in which it is meant; null: as the line says
 */
public record InquiryFinding(
        long productId,
        MatchedBy by,
        @Nullable Integer score,
        @Nullable String unit) {}
