package org.zhutong.catalog.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.catalog.service.ProductRow;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of products. */
@Named
@RequestScoped
@ListAt(value = "/catalog/products", title = "catalog.products")
public class ProductList extends ListPage<ProductRow> {
    private static final List<Column<ProductRow>> COLUMNS = List.of(
            Column.of("name", "catalog.product.name", Column.Kind.NAME, ProductRow::name)
                    .sorted("name")
                    .naming(),
            Column.text("sku", "catalog.product.sku", ProductRow::sku).sorted("sku"),
            Column.text("spec", "catalog.product.spec", ProductRow::spec),
            Column.text("brand", "catalog.product.brand", ProductRow::brand),
            Column.text("category", "catalog.category", ProductRow::categoryName),
            Column.text("unit", "catalog.product.base-unit", ProductRow::baseUnit),
            Column.of("taxRate", "catalog.product.tax-rate", Column.Kind.NUMBER, ProductRow::taxRate),
            Column.text("active", "catalog.active", row -> TextKey.active(row.active())));

    @EJB
    private ProductService service;

    @EJB
    private CategoryService categories;

    @Override
    public Page<ProductRow> read(PageRequest request) {
        return service.list(request);
    }

    @Override
    public List<Column<ProductRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<ProductRow>> actions() {
        return List.of(
                BulkAction.of(
                        "activate",
                        "ui.bulk.activate",
                        Permissions.PRODUCT_WRITE,
                        row -> !row.active(),
                        (id, comment) -> service.setActive(id, true)),
                BulkAction.of(
                        "deactivate",
                        "ui.bulk.deactivate",
                        Permissions.PRODUCT_WRITE,
                        ProductRow::active,
                        (id, comment) -> service.setActive(id, false)));
    }

    /** Categories to narrow the list by: the upper two levels. */
    public List<CategoryView> getCategories() {
        return categories.tree().stream().filter(one -> one.depth() < 2).toList();
    }
}
