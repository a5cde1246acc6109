package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.catalog.service.ProductRow;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The list of products. */
@Named
@RequestScoped
public class ProductList {
    @EJB
    private ProductService service;

    @EJB
    private CategoryService categories;

    @Inject
    private ListRequest list;

    private @Nullable Page<ProductRow> page;

    public Page<ProductRow> getPage() {
        Page<ProductRow> known = page;
        if (known == null) {
            known = service.list(list.request());
            page = known;
        }
        return known;
    }

    /** Categories to narrow the list by: the upper two levels. */
    public List<CategoryView> getCategories() {
        return categories.tree().stream().filter(one -> one.depth() < 2).toList();
    }
}
