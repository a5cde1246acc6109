package org.zhutong.sales.service;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What somebody says of a line; the catalog and the price book say the rest. */
public interface LineInput {
    /** The line it changes; null for a new one. */
    @Nullable
    Long id();

    /** The product, or null when it is named by sku. */
    @Nullable
    Long productId();

    @Nullable
    String sku();

    @Nullable
    BigDecimal quantity();

    /** Null: the product's base unit. */
    @Nullable
    String unit();

    /** Net price per base unit in place of the list price; null: the list price counts. */
    @Nullable
    BigDecimal manualPrice();

    /** Percent off this line; null: none. */
    @Nullable
    BigDecimal discount();

    @Nullable
    String remark();
}
