package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.catalog.service.ProductRow;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Lists and look-ups of units, categories and products. */
@ApplicationScoped
public class CatalogQueries {
    private static final String UNIT = "NEW org.zhutong.catalog.service.UnitView("
            + "u.id, u.version, u.code, u.name, u.nameEn, u.decimals, u.active)";
    private static final String CATEGORY = "NEW org.zhutong.catalog.service.CategoryView("
            + "c.id, c.version, c.code, c.name, c.nameEn, c.parentId, c.path, c.active)";
    private static final String PRODUCT = "NEW org.zhutong.catalog.service.ProductRow(p.id, p.version, p.sku, p.name,"
            + " p.spec, p.brand, p.categoryId, c.name, p.baseUnit, p.taxRate, p.active)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    public Page<UnitView> units(PageRequest request) {
        return new ListQuery<>(em, UnitView.class, UNIT, "UnitOfMeasure u", "u.id")
                .search("LOWER(CONCAT(u.code, CONCAT(' ', u.nameEn)))")
                .filter("code", "u.code", String::valueOf)
                .filter("active", "u.active", Boolean::valueOf)
                .sortable("code", "u.code", UnitView::code)
                .sortable("name", "u.name", UnitView::name)
                .page(request, "code", UnitView::id);
    }

    public List<UnitView> activeUnits() {
        return em.createQuery(
                        "SELECT " + UNIT + " FROM UnitOfMeasure u WHERE u.active = TRUE ORDER BY u.code",
                        UnitView.class)
                .getResultList();
    }

    public boolean unitExists(String code) {
        return exists("SELECT COUNT(u) FROM UnitOfMeasure u WHERE u.code = :code", code);
    }

    public Page<CategoryView> categories(PageRequest request) {
        return new ListQuery<>(em, CategoryView.class, CATEGORY, "Category c", "c.id")
                .search("LOWER(CONCAT(c.code, CONCAT(' ', c.name)))")
                .filter("code", "c.code", String::valueOf)
                .filter("parentId", "c.parentId", Long::valueOf)
                .filter("active", "c.active", Boolean::valueOf)
                .sortable("path", "c.path", CategoryView::path)
                .sortable("code", "c.code", CategoryView::code)
                .sortable("name", "c.name", CategoryView::name)
                .page(request, "path", CategoryView::id);
    }

    public List<CategoryView> categoryTree() {
        // sorted here: a database's collation need not keep what is below a path together
        return em.createQuery("SELECT " + CATEGORY + " FROM Category c", CategoryView.class).getResultList().stream()
                .sorted(Comparator.comparing(CategoryView::path))
                .toList();
    }

    public boolean categoryExists(String code) {
        return exists("SELECT COUNT(c) FROM Category c WHERE c.code = :code", code);
    }

    public Page<ProductRow> products(PageRequest request) {
        return new ListQuery<>(
                        em, ProductRow.class, PRODUCT, "Product p JOIN Category c ON c.id = p.categoryId", "p.id")
                .search("p.searchText")
                .filter("sku", "p.sku", String::valueOf)
                .filter("brand", "p.brand", String::valueOf)
                .filter("active", "p.active", Boolean::valueOf)
                .filterAs("categoryId", "c.path LIKE :", value -> pathOf(Long.valueOf(value)) + "%")
                .sortable("sku", "p.sku", ProductRow::sku)
                .sortable("name", "p.name", ProductRow::name)
                .page(request, "sku", ProductRow::id);
    }

    /** The path of a category; one that no category is below, when there is none. */
    private String pathOf(Long categoryId) {
        List<String> paths = em.createQuery("SELECT c.path FROM Category c WHERE c.id = :id", String.class)
                .setParameter("id", categoryId)
                .getResultList();
        return paths.isEmpty() ? "none" : paths.get(0);
    }

    public boolean productExists(String sku) {
        return exists("SELECT COUNT(p) FROM Product p WHERE p.sku = :code", sku);
    }

    private boolean exists(String jpql, String code) {
        return em.createQuery(jpql, Long.class).setParameter("code", code).getSingleResult() > 0;
    }
}
