package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.model.VisitKind;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.SalesOrderRow;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Finds quotations and orders within the caller's branches. */
@ApplicationScoped
public class SalesQueries {
    private static final String QUOTATION_ROW =
            "NEW org.zhutong.sales.service.QuotationRow(d.id, d.number, d.versionNo,"
                    + " d.status, d.customerId, c.name, d.branchId, d.projectName, d.salesperson,"
                    + " COALESCE(e.displayName, d.salesperson), d.date, d.validUntil, d.currency, d.grossTotal)";

    private static final String ORDER_ROW = "NEW org.zhutong.sales.service.SalesOrderRow(d.id, d.number, d.status,"
            + " d.approvalGiven, d.quotationId, d.customerId, c.name, d.branchId, d.projectName, d.salesperson,"
            + " COALESCE(e.displayName, d.salesperson), d.date, d.currency, d.grossTotal)";

    private static final String PARTIES =
            " d JOIN Customer c ON c.id = d.customerId LEFT JOIN Employee e ON e.username = d.salesperson";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Superseded versions only when asked for by status or number. */
    public Page<QuotationRow> quotations(PageRequest request) {
        return quotations(request, false);
    }

    /** As {@link #quotations(PageRequest)}, if wanted only those no order was made of. */
    public Page<QuotationRow> quotations(PageRequest request, boolean notOrdered) {
        ListQuery<QuotationRow> query = new ListQuery<>(
                        em, QuotationRow.class, QUOTATION_ROW, "Quotation" + PARTIES, "d.id")
                .search("d.searchText", "c.searchText")
                .filter("status", "d.status", QuotationState::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("salesperson", "d.salesperson", String::valueOf)
                .filterAs("from", "d.date >= :", LocalDate::parse)
                .filterAs("to", "d.date <= :", LocalDate::parse)
                .sortable("date", "d.date", QuotationRow::quotationDate)
                .sortable("validUntil", "d.validUntil", QuotationRow::validUntil)
                .sortable("number", "d.number", QuotationRow::number)
                .sortable("gross", "d.grossTotal", QuotationRow::grossTotal);
        if (request.filter("status") == null && request.filter("number") == null) {
            query.where("d.status <> :superseded", "superseded", QuotationState.SUPERSEDED);
        }
        if (notOrdered) {
            query.where("NOT EXISTS (SELECT o.id FROM SalesOrder o WHERE o.quotationId = d.id)");
        }
        scoped(query);
        return query.page(request, "-date", QuotationRow::id);
    }

    public Page<SalesOrderRow> orders(PageRequest request) {
        ListQuery<SalesOrderRow> query = new ListQuery<>(
                        em, SalesOrderRow.class, ORDER_ROW, "SalesOrder" + PARTIES, "d.id")
                .search("d.searchText", "c.searchText")
                .filter("status", "d.status", SalesOrderState::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("quotationId", "d.quotationId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("salesperson", "d.salesperson", String::valueOf)
                .filterAs("from", "d.date >= :", LocalDate::parse)
                .filterAs("to", "d.date <= :", LocalDate::parse)
                .sortable("date", "d.date", SalesOrderRow::orderDate)
                .sortable("number", "d.number", SalesOrderRow::number)
                .sortable("gross", "d.grossTotal", SalesOrderRow::grossTotal);
        scoped(query);
        return query.page(request, "-date", SalesOrderRow::id);
    }

    private void scoped(ListQuery<?> query) {
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public Quotation quotation(long id) {
        Quotation quotation = em.find(Quotation.class, id);
        if (quotation == null || !caller.scope().includes(quotation.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return quotation;
    }

    /** As {@link #quotation}; others who make something of it wait until this transaction ends. */
    public Quotation lockedQuotation(long id) {
        Quotation quotation = quotation(id);
        em.refresh(quotation, LockModeType.PESSIMISTIC_WRITE);
        return quotation;
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public SalesOrder order(long id) {
        SalesOrder order = em.find(SalesOrder.class, id);
        if (order == null || !caller.scope().includes(order.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return order;
    }

    /** The order made of a quotation; null while there is none. */
    public @Nullable DocumentLink orderOf(@Nullable Long quotationId) {
        List<Object[]> rows = em.createQuery(
                        "SELECT o.id, o.number, o.status FROM SalesOrder o WHERE o.quotationId = :id", Object[].class)
                .setParameter("id", quotationId)
                .getResultList();
        return rows.isEmpty() ? null : link(rows.get(0));
    }

    /** The quotation an order was made of; null for a direct order. */
    public @Nullable DocumentLink quotationOf(@Nullable Long quotationId) {
        if (quotationId == null) {
            return null;
        }
        Quotation quotation = em.find(Quotation.class, quotationId);
        return quotation == null
                ? null
                : new DocumentLink(
                        quotationId, quotation.label(), quotation.getStatus().name());
    }

    private static DocumentLink link(Object[] row) {
        return new DocumentLink((Long) row[0], (String) row[1], String.valueOf(row[2]));
    }

    /** The project a quotation, with all its versions, is for; null where none is known. */
    public @Nullable Long opportunityOf(String number) {
        return em.createQuery(
                        "SELECT l.opportunityId FROM QuotationOpportunity l WHERE l.quotationNumber = :number",
                        Long.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** As {@link #opportunityOf(String)}, of a quotation for this customer. */
    public @Nullable Long opportunityOf(long quotationId, long customerId) {
        return em.createQuery(
                        "SELECT l.opportunityId FROM QuotationOpportunity l JOIN Quotation d ON d.number = l.quotationNumber"
                                + " WHERE d.id = :quotation AND d.customerId = :customer",
                        Long.class)
                .setParameter("quotation", quotationId)
                .setParameter("customer", customerId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Every version of a quotation, the latest first. */
    public List<QuotationRow> versions(String number) {
        return em.createQuery(
                        "SELECT " + QUOTATION_ROW + " FROM Quotation" + PARTIES
                                + " WHERE d.number = :number ORDER BY d.versionNo DESC",
                        QuotationRow.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** Open questions on somebody's quotations, the oldest first: quotation id, number, customer, question. */
    public List<Object[]> openQuestions(String salesperson, int limit) {
        return em.createQuery(
                        "SELECT d.id, d.number, c.name, v.message FROM QuotationVisit v JOIN Quotation d ON d.id = v.quotationId"
                                + " JOIN Customer c ON c.id = d.customerId WHERE v.kind = :asked AND v.handledAt IS NULL"
                                + " AND d.salesperson = :salesperson ORDER BY v.id",
                        Object[].class)
                .setParameter("asked", VisitKind.ASKED)
                .setParameter("salesperson", salesperson)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Quotations whose validity is over although they still stand open. */
    public List<Long> expired(LocalDate today, int limit) {
        return em.createQuery(
                        "SELECT d.id FROM Quotation d WHERE d.status IN :open AND d.validUntil < :today ORDER BY d.id",
                        Long.class)
                .setParameter("open", List.of(QuotationState.APPROVED, QuotationState.SENT))
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }
}
