package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.SearchHit;
import org.zhutong.organisation.spi.SearchSource;
import org.zhutong.shared.service.PageRequest;

/** Products in the search of Ctrl+K: by sku, name, specification or pinyin initials. */
@ApplicationScoped
public class ProductSearch implements SearchSource {
    @Inject
    private ProductService products;

    @Inject
    private CallerContext caller;

    @Override
    public List<SearchHit> search(String q, int limit) {
        if (!caller.has(Permissions.PRODUCT_READ)) {
            return List.of();
        }
        return products.list(PageRequest.matching(q, limit)).items().stream()
                .map(row -> new SearchHit(
                        "catalog.product",
                        row.name(),
                        row.spec() == null ? row.sku() : row.sku() + " · " + row.spec(),
                        "/catalog/product.xhtml?id=" + row.id()))
                .toList();
    }
}
