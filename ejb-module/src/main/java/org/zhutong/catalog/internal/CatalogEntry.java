package org.zhutong.catalog.internal;

import java.io.Serializable;
import java.util.List;
import org.zhutong.catalog.model.PriceCandidate;
import org.zhutong.catalog.service.ProductInfo;

/**
 * What is cached of a product.
 *
 * @param candidates its price rules in all active lists, of any level, branch and date
 */
public record CatalogEntry(ProductInfo product, List<PriceCandidate> candidates) implements Serializable {
    public CatalogEntry {
        candidates = List.copyOf(candidates);
    }
}
