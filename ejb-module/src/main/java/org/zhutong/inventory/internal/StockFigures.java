package org.zhutong.inventory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
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

    @Inject
    private CompanyBooks books;

    @Override
    public List<Figure> figures() {
        DataScope scope = caller.scope();
        boolean nothing = !scope.companyWide() && scope.branchIds().isEmpty();
        if (nothing || !caller.has(Permissions.STOCK_READ) || caller.has(Permissions.QUOTATION_WRITE)) {
            return List.of();
        }
        Long out = query(Long.class, "COUNT(l)", "l.onHand <= l.reserved", scope);
        // JPQL's 0.00 is a double, and so would be a sum that is replaced by it on some databases
        BigDecimal value = query(BigDecimal.class, "SUM(l.onHand * l.averageCost)", "l.onHand > 0", scope);
        return List.of(
                new Figure(
                        "inventory.figure.none-left",
                        BigDecimal.valueOf(Objects.requireNonNull(out)),
                        null,
                        "/inventory/stock?availableUpTo=0"),
                new Figure(
                        "inventory.figure.value",
                        (value == null ? BigDecimal.ZERO : value).setScale(2, RoundingMode.HALF_UP),
                        books.currency(),
                        "/inventory/stock"));
    }

    private <T> @Nullable T query(Class<T> type, String select, String condition, DataScope scope) {
        TypedQuery<T> query = em.createQuery(
                "SELECT " + select + " FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId WHERE " + condition
                        + (scope.companyWide() ? "" : " AND w.branchId IN :branches"),
                type);
        if (!scope.companyWide()) {
            query.setParameter("branches", scope.branchIds());
        }
        return query.getSingleResult();
    }
}
