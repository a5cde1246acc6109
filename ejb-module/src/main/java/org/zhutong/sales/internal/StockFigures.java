package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.StockKey;
import org.zhutong.inventory.service.StockLookup;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Chunks;

/** What is in stock, to show beside lines; for any number of warehouses one statement per 500 products. */
@ApplicationScoped
public class StockFigures {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private StockLookup stock;

    /** What may still be promised in the open warehouses of a branch; of all in the caller's scope when there is none. */
    public Map<Long, BigDecimal> availableInBranch(@Nullable Long branchId, Collection<Long> productIds) {
        if (branchId == null) {
            return stock.available(productIds);
        }
        Map<Long, BigDecimal> available = new HashMap<>();
        for (List<Long> ids : Chunks.of(productIds)) {
            TypedQuery<Object[]> query = em.createQuery(
                            "SELECT l.productId, SUM(l.onHand - l.reserved) FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId"
                                    + " WHERE w.active = TRUE AND w.branchId = :branch AND l.productId IN :ids GROUP BY l.productId",
                            Object[].class)
                    .setParameter("branch", branchId)
                    .setParameter("ids", ids);
            query.getResultList().forEach(row -> available.put((Long) row[0], (BigDecimal) row[1]));
        }
        return available;
    }

    /** What may still be promised of products in warehouses; a pair that was never in stock has no entry. */
    public Map<StockKey, BigDecimal> available(Collection<Long> warehouseIds, Collection<Long> productIds) {
        Map<StockKey, BigDecimal> available = new HashMap<>();
        if (warehouseIds.isEmpty()) {
            return available;
        }
        for (List<Long> ids : Chunks.of(productIds)) {
            em.createQuery(
                            "SELECT l.warehouseId, l.productId, l.onHand, l.reserved FROM StockLevel l"
                                    + " WHERE l.warehouseId IN :warehouses AND l.productId IN :ids",
                            Object[].class)
                    .setParameter("warehouses", warehouseIds)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> available.put(
                            new StockKey((Long) row[0], (Long) row[1]),
                            ((BigDecimal) row[2]).subtract((BigDecimal) row[3])));
        }
        return available;
    }

    /** What is kept for a document, by the id of its line. */
    public Map<Long, BigDecimal> reservedFor(DocumentType type, Long documentId) {
        Map<Long, BigDecimal> reserved = new HashMap<>();
        em.createQuery(
                        "SELECT l.documentLineId, l.quantity FROM ReservationLine l JOIN l.reservation r"
                                + " WHERE r.documentType = :type AND r.documentId = :id",
                        Object[].class)
                .setParameter("type", type)
                .setParameter("id", documentId)
                .getResultList()
                .forEach(row -> reserved.put((Long) row[0], (BigDecimal) row[1]));
        return reserved;
    }
}
