package org.zhutong.sales.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.MatchedBy;

/**
 * A product a line of an inquiry may mean.
 *
 * @param score 0 to 100: how likely
 * @param why what speaks for it most
 * @param unitFits whether the product is handled in the line's unit
 */
public record InquirySuggestion(
        long productId,
        String sku,
        String name,
        @Nullable String spec,
        String baseUnit,
        int score,
        MatchedBy why,
        boolean unitFits)
        implements Serializable {}
