package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.inventory.model.MoveKind;
import org.zhutong.inventory.model.OpeningState;
import org.zhutong.inventory.service.OpeningStockRow;
import org.zhutong.inventory.service.StockMoveRow;
import org.zhutong.inventory.service.StockRow;
import org.zhutong.inventory.service.WarehouseView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Chunks;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Warehouses, levels, moves and opening documents within the caller's scope. */
@ApplicationScoped
public class StockQueries {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    public Page<WarehouseView> warehouses(PageRequest request) {
        ListQuery<WarehouseView> query = new ListQuery<>(
                        em,
                        WarehouseView.class,
                        "NEW org.zhutong.inventory.service.WarehouseView(w.id, w.version, w.code, w.name, w.branchId, b.name,"
                                + " w.address, w.active)",
                        "Warehouse w JOIN Branch b ON b.id = w.branchId",
                        "w.id")
                .search("LOWER(CONCAT(w.code, CONCAT(' ', w.name)))")
                .filter("branchId", "w.branchId", Long::valueOf)
                .filter("code", "w.code", String::valueOf)
                .filter("active", "w.active", StockQueries::flag)
                .sortable("code", "w.code", WarehouseView::code)
                .sortable("name", "w.name", WarehouseView::name);
        return scoped(query, "w.branchId").page(request, "code", WarehouseView::id);
    }

    public Page<StockRow> levels(PageRequest request) {
        ListQuery<StockRow> query = new ListQuery<>(
                        em,
                        StockRow.class,
                        "NEW org.zhutong.inventory.service.StockRow(l.id, p.id, p.sku, p.name, p.spec, p.baseUnit, w.id, w.code,"
                                + " w.name, l.onHand, l.reserved, l.averageCost)",
                        "StockLevel l JOIN Product p ON p.id = l.productId JOIN Warehouse w ON w.id = l.warehouseId",
                        "l.id")
                .search("p.searchText")
                .filter("product", "l.productId", Long::valueOf)
                .filter("sku", "p.sku", String::valueOf)
                .filter("warehouse", "l.warehouseId", Long::valueOf)
                .filter("category", "p.categoryId", Long::valueOf)
                .filterAs("availableUpTo", "l.onHand - l.reserved <= :", BigDecimal::new)
                .sortable("sku", "p.sku", StockRow::sku)
                .sortable("product", "p.name", StockRow::productName)
                .sortable("onHand", "l.onHand", StockRow::onHand)
                .sortable("available", "l.onHand - l.reserved", StockRow::available);
        Page<StockRow> page = scoped(query, "w.branchId").page(request, "sku", StockRow::id);
        return caller.has(Permissions.COST_READ) ? page : page.map(StockRow::withoutCost);
    }

    public Page<StockMoveRow> moves(PageRequest request) {
        ListQuery<StockMoveRow> query = new ListQuery<>(
                        em,
                        StockMoveRow.class,
                        "NEW org.zhutong.inventory.service.StockMoveRow(m.id, m.kind, p.id, p.sku, p.name, w.id, w.name,"
                                + " m.quantity, p.baseUnit, m.entered.value, m.entered.unit, m.unitCost, m.documentType,"
                                + " m.documentId, m.documentNumber, m.lineNo, m.businessDate, m.postedAt, m.postedBy)",
                        "StockMove m JOIN Product p ON p.id = m.productId JOIN Warehouse w ON w.id = m.warehouseId",
                        "m.id")
                .search("p.searchText")
                .filter("product", "m.productId", Long::valueOf)
                .filter("warehouse", "m.warehouseId", Long::valueOf)
                .filter("kind", "m.kind", MoveKind::valueOf)
                .filter("documentNumber", "m.documentNumber", String::valueOf)
                .filterAs("from", "m.businessDate >= :", LocalDate::parse)
                .filterAs("to", "m.businessDate <= :", LocalDate::parse)
                .sortable("id", "m.id", StockMoveRow::id)
                .sortable("businessDate", "m.businessDate", StockMoveRow::businessDate);
        Page<StockMoveRow> page = scoped(query, "w.branchId").page(request, "-id", StockMoveRow::id);
        return caller.has(Permissions.COST_READ) ? page : page.map(StockMoveRow::withoutCost);
    }

    public Page<OpeningStockRow> openings(PageRequest request) {
        ListQuery<OpeningStockRow> query = new ListQuery<>(
                        em,
                        OpeningStockRow.class,
                        "NEW org.zhutong.inventory.service.OpeningStockRow(o.id, o.number, o.branchId, b.name, o.businessDate,"
                                + " o.state, o.remark)",
                        "OpeningStock o JOIN Branch b ON b.id = o.branchId",
                        "o.id")
                .search("LOWER(o.number)")
                .filter("branchId", "o.branchId", Long::valueOf)
                .filter("state", "o.state", OpeningState::valueOf)
                .sortable("number", "o.number", OpeningStockRow::number)
                .sortable("businessDate", "o.businessDate", OpeningStockRow::businessDate);
        return scoped(query, "o.branchId").page(request, "-number", OpeningStockRow::id);
    }

    private <T> ListQuery<T> scoped(ListQuery<T> query, String column) {
        DataScope scope = caller.scope();
        return scope.companyWide() ? query : query.within(column, scope.branchIds());
    }

    public boolean warehouseCodeExists(String code) {
        return em.createQuery("SELECT COUNT(w) FROM Warehouse w WHERE w.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    public boolean holdsStock(long warehouseId) {
        return em.createQuery(
                                "SELECT COUNT(l) FROM StockLevel l WHERE l.warehouseId = :warehouse AND l.onHand > 0",
                                Long.class)
                        .setParameter("warehouse", warehouseId)
                        .getSingleResult()
                > 0;
    }

    /** Ids of products by sku; what there is not has no entry. One statement per {@value Chunks#SIZE}. */
    public Map<String, Long> productIds(List<String> skus) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> chunk : Chunks.of(skus)) {
            em.createQuery("SELECT p.sku, p.id FROM Product p WHERE p.sku IN :skus", Object[].class)
                    .setParameter("skus", chunk)
                    .getResultList()
                    .forEach(row -> ids.put((String) row[0], (Long) row[1]));
        }
        return ids;
    }

    public String branchName(Long branchId) {
        return em.createQuery("SELECT b.name FROM Branch b WHERE b.id = :id", String.class)
                .setParameter("id", branchId)
                .getSingleResult();
    }

    private static Boolean flag(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }
}
