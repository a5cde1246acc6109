package org.zhutong.inventory.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.UnitPrice;
import org.zhutong.shared.service.Chunks;

/** How much there is, for other features: to show, not to decide on (a reservation decides). The calling use case checks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StockLookup {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** The levels of products in one warehouse; a product that was never there has no entry. One statement per 500. */
    public Map<StockKey, StockInfo> levels(long warehouseId, Collection<Long> productIds) {
        Map<StockKey, StockInfo> levels = new HashMap<>();
        for (List<Long> ids : Chunks.of(productIds)) {
            em.createQuery(
                            "SELECT l.productId, l.onHand, l.reserved, l.averageCost FROM StockLevel l"
                                    + " WHERE l.warehouseId = :warehouse AND l.productId IN :ids",
                            Object[].class)
                    .setParameter("warehouse", warehouseId)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> levels.put(
                            new StockKey(warehouseId, (Long) row[0]),
                            new StockInfo((BigDecimal) row[1], (BigDecimal) row[2], (BigDecimal) row[3])));
        }
        return levels;
    }

    /**
     * What is available of products in all open warehouses the caller may see, in base units; a product that is in none has no
     * entry. One statement per 500.
     */
    public Map<Long, BigDecimal> available(Collection<Long> productIds) {
        Map<Long, BigDecimal> available = new HashMap<>();
        DataScope scope = caller.scope();
        if (!scope.companyWide() && scope.branchIds().isEmpty()) {
            return available;
        }
        for (List<Long> ids : Chunks.of(productIds)) {
            TypedQuery<Object[]> query = em.createQuery(
                            "SELECT l.productId, SUM(l.onHand - l.reserved) FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId"
                                    + " WHERE w.active = TRUE AND l.productId IN :ids"
                                    + (scope.companyWide() ? "" : " AND w.branchId IN :branches")
                                    + " GROUP BY l.productId",
                            Object[].class)
                    .setParameter("ids", ids);
            if (!scope.companyWide()) {
                query.setParameter("branches", scope.branchIds());
            }
            query.getResultList().forEach(row -> available.put((Long) row[0], (BigDecimal) row[1]));
        }
        return available;
    }

    /**
     * What products cost on average, per base unit in the company's currency: weighted by what lies in the warehouses of the
     * branch; where nothing lies there, what it cost there last (the dearest of its warehouses); where the branch never had any,
     * the same of the whole company. A product that was never in stock at a cost has no entry. One statement per 500. The calling
     * use case sees to it that only who may see costs is told.
     *
     * @param branchId null: of the whole company
     */
    public Map<Long, BigDecimal> averageCosts(@Nullable Long branchId, Collection<Long> productIds) {
        Map<Long, AverageCost> own = new HashMap<>();
        Map<Long, AverageCost> all = new HashMap<>();
        for (List<Long> ids : Chunks.of(productIds)) {
            em.createQuery(
                            "SELECT l.productId, w.branchId, SUM(l.onHand), SUM(l.onHand * l.averageCost), MAX(l.averageCost)"
                                    + " FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId"
                                    + " WHERE l.averageCost > 0 AND l.productId IN :ids GROUP BY l.productId, w.branchId",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> {
                        AverageCost cost =
                                new AverageCost((BigDecimal) row[2], (BigDecimal) row[3], (BigDecimal) row[4]);
                        all.merge((Long) row[0], cost, AverageCost::plus);
                        if (row[1].equals(branchId)) {
                            own.put((Long) row[0], cost);
                        }
                    });
        }
        Map<Long, BigDecimal> costs = new HashMap<>();
        all.forEach((product, cost) ->
                costs.put(product, own.getOrDefault(product, cost).perUnit()));
        return costs;
    }

    /** Stock at its cost, and the highest unit cost for when there is none. */
    private record AverageCost(BigDecimal onHand, BigDecimal value, BigDecimal last) {
        AverageCost plus(AverageCost other) {
            return new AverageCost(onHand.add(other.onHand), value.add(other.value), last.max(other.last));
        }

        BigDecimal perUnit() {
            return onHand.signum() == 0 ? last : Decimals.divide(value, onHand, UnitPrice.SCALE);
        }
    }
}
