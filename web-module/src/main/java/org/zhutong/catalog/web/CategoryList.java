package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.ListRequest;

/** The tree of categories, each before those below it. */
@Named
@RequestScoped
public class CategoryList {
    @EJB
    private CategoryService service;

    @Inject
    private ListRequest list;

    private @Nullable Page<CategoryView> page;

    public Page<CategoryView> getPage() {
        Page<CategoryView> known = page;
        if (known == null) {
            known = service.list(list.request());
            page = known;
        }
        return known;
    }
}
