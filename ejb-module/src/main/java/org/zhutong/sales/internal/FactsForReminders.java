package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.spi.DocumentsWithEnd;
import org.zhutong.crm.spi.SalesFacts;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.shared.service.Chunks;

/** What customers are to be reminded of: quotations about to expire, and how often they order. */
@ApplicationScoped
public class FactsForReminders implements SalesFacts, DocumentsWithEnd {
    private static final Set<SalesOrderState> ORDERED =
            EnumSet.of(SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD, SalesOrderState.CLOSED);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public ReminderKind kind() {
        return ReminderKind.QUOTATION_EXPIRES;
    }

    @Override
    public List<EndingDocument> ending(
            Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit) {
        return em
                .createQuery(
                        "SELECT q.id, q.number, q.versionNo, q.customerId, q.branchId, q.salesperson, q.validUntil,"
                                + " q.projectName FROM Quotation q WHERE q.status = :sent AND q.branchId IN :branches"
                                + " AND q.validUntil >= :from AND q.validUntil <= :to AND q.id > :after ORDER BY q.id",
                        Object[].class)
                .setParameter("sent", QuotationState.SENT)
                .setParameter("branches", branches)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new EndingDocument(
                        (Long) row[0],
                        Quotation.label((String) row[1], (Integer) row[2]),
                        (Long) row[3],
                        (Long) row[4],
                        (String) row[5],
                        (LocalDate) row[6],
                        (String) row[7]))
                .toList();
    }

    @Override
    public List<Purchases> purchases(
            Collection<Long> branches, int orders, LocalDate lastBy, long afterCustomer, int limit) {
        List<Object[]> rows = em.createQuery(
                        "SELECT o.customerId, COUNT(o), MIN(o.date), MAX(o.date), MAX(o.id) FROM SalesOrder o"
                                + " WHERE o.branchId IN :branches AND o.status IN :ordered AND o.customerId > :after"
                                + " GROUP BY o.customerId HAVING COUNT(o) >= :orders AND MAX(o.date) <= :lastBy"
                                + " ORDER BY o.customerId",
                        Object[].class)
                .setParameter("branches", branches)
                .setParameter("ordered", ORDERED)
                .setParameter("after", afterCustomer)
                .setParameter("orders", (long) orders)
                .setParameter("lastBy", lastBy)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, String> people =
                salespeople(rows.stream().map(row -> (Long) row[4]).toList());
        return rows.stream()
                .map(row -> new Purchases(
                        (Long) row[0],
                        (Long) row[1],
                        (LocalDate) row[2],
                        (LocalDate) row[3],
                        Objects.requireNonNull(people.get((Long) row[4]))))
                .toList();
    }

    private Map<Long, String> salespeople(List<Long> orders) {
        List<Object[]> rows = new ArrayList<>();
        for (List<Long> chunk : Chunks.of(orders)) {
            rows.addAll(
                    em.createQuery("SELECT o.id, o.salesperson FROM SalesOrder o WHERE o.id IN :ids", Object[].class)
                            .setParameter("ids", chunk)
                            .getResultList());
        }
        Map<Long, String> people = new HashMap<>();
        rows.forEach(row -> people.put((Long) row[0], (String) row[1]));
        return people;
    }
}
