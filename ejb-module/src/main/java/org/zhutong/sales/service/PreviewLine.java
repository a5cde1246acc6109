package org.zhutong.sales.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a preview comes to.
 *
 * @param line computed; null when the row cannot be one
 * @param problem what is wrong with the row, in the caller's language; null when nothing is
 * @param field which value is wrong: product, quantity, unit, manualPrice or discount
 * @param candidates products the text may mean, when it is not clear which; the product itself when only something else is wrong
 */
public record PreviewLine(
        @Nullable SalesLineView line,
        @Nullable String problem,
        @Nullable String field,
        List<ProductSuggestion> candidates)
        implements Serializable {}
