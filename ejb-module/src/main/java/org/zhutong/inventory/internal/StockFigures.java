package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.Figure;
import org.zhutong.organisation.spi.FigureSource;

/**
 * On the home page of those who look after stock (salespeople see it where they sell): in how many places a product has run
 * out, and what the stock is worth at average cost, in the currency of the books.
 */
@ApplicationScoped
public class StockFigures implements FigureSource {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Override
    public List<Figure> figures() {
        DataScope scope = caller.scope();
        boolean nothing = !scope.companyWide() && scope.branchIds().isEmpty();
        if (nothing || !caller.has(Permissions.STOCK_READ) || caller.has(Permissions.QUOTATION_WRITE)) {
            return List.of();
        }
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT SUM(CASE WHEN l.onHand <= l.reserved THEN 1 ELSE 0 END), SUM(l.onHand * l.averageCost)"
                        + " FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId"
                        + (scope.companyWide() ? "" : " WHERE w.branchId IN :branches"),
                Object[].class);
        if (!scope.companyWide()) {
            query.setParameter("branches", scope.branchIds());
        }
        Object[] row = query.getSingleResult();
        String currency =
                em.createQuery("SELECT c.currency FROM Company c", String.class).getSingleResult();
        return List.of(
                new Figure("inventory.figure.none-left", decimal(row[0]), null, "/inventory/stock?availableUpTo=0"),
                new Figure(
                        "inventory.figure.value",
                        decimal(row[1]).setScale(2, RoundingMode.HALF_UP),
                        currency,
                        "/inventory/stock"));
    }

    /** A sum over nothing is null. */
    private static BigDecimal decimal(Object sum) {
        return sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString());
    }
}
