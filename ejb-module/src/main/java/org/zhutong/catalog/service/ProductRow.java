package org.zhutong.catalog.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Percent;

/** A product in a list. */
public record ProductRow(
        Long id,
        int version,
        String sku,
        String name,
        @Nullable String spec,
        @Nullable String brand,
        Long categoryId,
        String categoryName,
        String baseUnit,
        Percent taxRate,
        boolean active)
        implements Serializable {}
