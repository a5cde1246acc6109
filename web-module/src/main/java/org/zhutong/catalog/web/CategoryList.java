package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The tree of categories, each before those below it. */
@Named
@RequestScoped
@ListAt(value = "/catalog/categories", title = "catalog.categories")
public class CategoryList extends ListPage<CategoryView> {
    private static final List<Column<CategoryView>> COLUMNS = List.of(
            Column.of("name", "catalog.category.name", Column.Kind.NAME, CategoryView::name)
                    .naming(),
            Column.text("code", "catalog.category.code", CategoryView::code).sorted("code"),
            Column.text("nameEn", "catalog.name-en", CategoryView::nameEn),
            Column.text("active", "catalog.active", row -> TextKey.active(row.active())));

    @EJB
    private CategoryService service;

    @Override
    public Page<CategoryView> read(PageRequest request) {
        return service.list(request);
    }

    @Override
    public List<Column<CategoryView>> columns() {
        return COLUMNS;
    }
}
