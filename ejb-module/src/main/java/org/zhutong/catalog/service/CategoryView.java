package org.zhutong.catalog.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category.
 *
 * @param path the codes from the top to it, e.g. {@code /ALL/TILE/}
 */
public record CategoryView(
        Long id,
        int version,
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable Long parentId,
        String path,
        boolean active)
        implements Serializable {

    /** How many categories are above it. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 2;
    }
}
