package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.zhutong.crm.service.BoughtView;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.spi.CustomerHistory;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.shared.service.PageRequest;

/** Inquiries, quotations and orders of a customer, and what it orders. */
@ApplicationScoped
public class SalesHistory implements CustomerHistory {
    private static final int LATEST = 5;
    private static final int MOST = 8;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private InquiryQueries inquiries;

    @Inject
    private CallerContext caller;

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<HistoryView> latest(long customerId) {
        PageRequest request =
                new PageRequest(null, Map.of("customerId", Long.toString(customerId)), null, LATEST, null, false);
        List<HistoryView> lists = new ArrayList<>();
        if (caller.has(Permissions.QUOTATION_READ)) {
            lists.add(new HistoryView(
                    "sales.inquiries",
                    "/sales/inquiries?customerId=" + customerId,
                    inquiries.list(request).items().stream()
                            .map(row -> new HistoryView.Document(
                                    row.number(),
                                    "/sales/inquiry?id=" + row.id(),
                                    row.receivedOn(),
                                    row.projectName(),
                                    null,
                                    null,
                                    "sales.inquiry",
                                    row.status().name()))
                            .toList()));
            lists.add(new HistoryView(
                    "sales.quotations",
                    "/sales/quotations?customerId=" + customerId,
                    queries.quotations(request).items().stream()
                            .map(row -> new HistoryView.Document(
                                    row.label(),
                                    "/sales/quotation?id=" + row.id(),
                                    row.quotationDate(),
                                    row.projectName(),
                                    row.grossTotal(),
                                    row.currency(),
                                    "sales.quotation",
                                    row.status().name()))
                            .toList()));
        }
        if (caller.has(Permissions.ORDER_READ)) {
            lists.add(new HistoryView(
                    "sales.orders",
                    "/sales/orders?customerId=" + customerId,
                    queries.orders(request).items().stream()
                            .map(row -> new HistoryView.Document(
                                    row.number(),
                                    "/sales/order?id=" + row.id(),
                                    row.orderDate(),
                                    row.projectName(),
                                    row.grossTotal(),
                                    row.currency(),
                                    "sales.order",
                                    row.status().name()))
                            .toList()));
        }
        return lists;
    }

    @Override
    public List<BoughtView> bought(long customerId) {
        if (!caller.has(Permissions.ORDER_READ)) {
            return List.of();
        }
        List<BoughtView> bought = new ArrayList<>();
        bought.addAll(bought(customerId, BoughtView.Kind.BRAND, "p.brand", ""));
        bought.addAll(
                bought(customerId, BoughtView.Kind.CATEGORY, "g.name", " JOIN Category g ON g.id = p.categoryId"));
        return bought;
    }

    private List<BoughtView> bought(long customerId, BoughtView.Kind kind, String by, String join) {
        return em
                .createQuery(
                        "SELECT " + by + ", COUNT(DISTINCT o.id), SUM(l.net), MAX(o.date) FROM SalesOrderLine l"
                                + " JOIN l.order o JOIN Product p ON p.id = l.productId" + join
                                + " WHERE o.customerId = :customer AND o.status IN :ordered AND " + by
                                + " IS NOT NULL GROUP BY " + by + " ORDER BY SUM(l.net) DESC, " + by,
                        Object[].class)
                .setParameter("customer", customerId)
                .setParameter(
                        "ordered",
                        EnumSet.of(SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD, SalesOrderState.CLOSED))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row ->
                        new BoughtView(kind, (String) row[0], (Long) row[1], (BigDecimal) row[2], (LocalDate) row[3]))
                .toList();
    }
}
