package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.Figure;
import org.zhutong.organisation.spi.FigureSource;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesOrderState;

/**
 * On the home page: what is quoted and not answered yet, and what was ordered this month, both including VAT. Sales
 * representatives see their own, managers and everybody else who reads sales documents those of their branches.
 */
@ApplicationScoped
public class SalesFigures implements FigureSource {
    private static final Set<QuotationState> OPEN =
            Set.of(QuotationState.DRAFT, QuotationState.IN_APPROVAL, QuotationState.APPROVED, QuotationState.SENT);
    private static final Set<SalesOrderState> ORDERED =
            Set.of(SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD, SalesOrderState.CLOSED);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CompanyBooks books;

    @Inject
    private CallerContext caller;

    @Override
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        boolean own = caller.has(Permissions.QUOTATION_WRITE) && !caller.has(Permissions.QUOTATION_APPROVE);
        String mine = own ? "&salesperson=" + caller.username() : "";
        if (caller.has(Permissions.QUOTATION_READ)) {
            Object[] sent = total("Quotation", "d.status = :states", Map.of("states", QuotationState.SENT), own);
            figures.add(new Figure(
                    "sales.figure.sent",
                    BigDecimal.valueOf((Long) sent[0]),
                    null,
                    "/sales/quotations?status=SENT" + mine));
            Object[] open = total("Quotation", "d.status IN :states", Map.of("states", OPEN), own);
            figures.add(new Figure("sales.figure.quoted", amount(open[1]), books.currency(), null));
        }
        if (caller.has(Permissions.ORDER_READ)) {
            LocalDate month = caller.today().withDayOfMonth(1);
            Object[] ordered = total(
                    "SalesOrder",
                    "d.status IN :states AND d.date >= :month",
                    Map.of("states", ORDERED, "month", month),
                    own);
            figures.add(new Figure(
                    "sales.figure.ordered",
                    amount(ordered[1]),
                    books.currency(),
                    "/sales/orders?from=" + month + mine));
        }
        return figures;
    }

    /** Not {@code COALESCE(…, 0.00)} in the query: JPQL's 0.00 is a double, and so would be the sum on some databases. */
    private static BigDecimal amount(@Nullable Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }

    /** How many documents there are and their total, null where there are none. */
    private Object[] total(String document, String condition, Map<String, ?> values, boolean own) {
        DataScope scope = caller.scope();
        if (scope.branchIds().isEmpty() && !scope.companyWide()) {
            return new Object[] {0L, BigDecimal.ZERO};
        }
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT COUNT(d), SUM(d.grossTotal) FROM " + document + " d WHERE " + condition
                        + (own ? " AND d.salesperson = :me" : "")
                        + (scope.companyWide() ? "" : " AND d.branchId IN :branches"),
                Object[].class);
        values.forEach(query::setParameter);
        if (own) {
            query.setParameter("me", caller.username());
        }
        if (!scope.companyWide()) {
            query.setParameter("branches", scope.branchIds());
        }
        return query.getSingleResult();
    }
}
