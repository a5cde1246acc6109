package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer calls a product, in a list.
 *
 * @param text as the customer wrote it
 * @param askedUnit written with it
 * @param unit in which the product is meant; null: in the one that was written
 * @param rememberedBy user name of who said so, {@code rememberedByName} the person's name
 */
public record AliasRow(
        long id,
        int version,
        long customerId,
        String customerName,
        String text,
        @Nullable String askedUnit,
        long productId,
        String sku,
        String productName,
        @Nullable String spec,
        @Nullable String unit,
        String rememberedBy,
        String rememberedByName,
        Instant rememberedAt)
        implements Serializable {}
