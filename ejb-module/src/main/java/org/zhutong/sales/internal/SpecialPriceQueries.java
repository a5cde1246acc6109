package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SpecialPriceLine;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.model.SpecialPriceUse;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.SpecialPriceRow;
import org.zhutong.sales.service.SpecialPriceView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Special price requests within the caller's scope, and what was made of them. */
@ApplicationScoped
public class SpecialPriceQueries {
    private static final int MOST = 200;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    public Page<SpecialPriceRow> list(PageRequest request) {
        ListQuery<SpecialPriceRow> query = new ListQuery<>(
                        em,
                        SpecialPriceRow.class,
                        "NEW org.zhutong.sales.service.SpecialPriceRow(d.id, d.number, d.status, d.customerId, c.name, d.branchId,"
                                + " d.projectName, d.brand, d.owner, COALESCE(e.displayName, d.owner), d.createdOn, d.amount,"
                                + " d.currency, d.validUntil)",
                        "SpecialPriceRequest d JOIN Customer c ON c.id = d.customerId"
                                + " LEFT JOIN Employee e ON e.username = d.owner",
                        "d.id")
                .search("d.searchText", "c.searchText")
                .filter("status", "d.status", SpecialPriceState::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("opportunityId", "d.opportunityId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("owner", "d.owner", String::valueOf)
                .sortable("createdOn", "d.createdOn", SpecialPriceRow::createdOn)
                .sortable("number", "d.number", SpecialPriceRow::number)
                .sortable("amount", "d.amount", SpecialPriceRow::amount);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
        return query.page(request, "-createdOn", SpecialPriceRow::id);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public SpecialPriceRequest load(long id) {
        SpecialPriceRequest request = em.find(SpecialPriceRequest.class, id);
        if (request == null || !caller.scope().includes(request.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return request;
    }

    /** As {@link #load}; no order takes of it until the transaction ends. */
    public SpecialPriceRequest locked(long id) {
        SpecialPriceRequest request = em.find(SpecialPriceRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !caller.scope().includes(request.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        em.createQuery(
                        "SELECT l FROM SpecialPriceLine l WHERE l.request.id = :id ORDER BY l.id",
                        SpecialPriceLine.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return request;
    }

    /** The requests by which a quotation is sold. */
    public List<DocumentLink> ofQuotation(long quotationId) {
        return links("QuotationLine l", "l.quotation.id", quotationId);
    }

    /** The requests by which an order is sold. */
    public List<DocumentLink> ofOrder(long orderId) {
        return links("SalesOrderLine l", "l.order.id", orderId);
    }

    private List<DocumentLink> links(String from, String of, long id) {
        return em
                .createQuery(
                        "SELECT DISTINCT r.id, r.number, r.status FROM " + from
                                + " JOIN SpecialPriceLine s ON s.id = l.specialPriceLineId JOIN s.request r WHERE " + of
                                + " = :id ORDER BY r.id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new DocumentLink((Long) row[0], (String) row[1], String.valueOf(row[2])))
                .toList();
    }

    /** The quotations whose lines are sold by it, in the versions that stand. */
    List<DocumentLink> quotations(long requestId) {
        return em
                .createQuery(
                        "SELECT DISTINCT q.id, q.number, q.versionNo, q.status FROM QuotationLine l JOIN l.quotation q"
                                + " JOIN SpecialPriceLine s ON s.id = l.specialPriceLineId JOIN s.request r"
                                + " WHERE r.id = :id AND q.status <> :superseded ORDER BY q.id DESC",
                        Object[].class)
                .setParameter("id", requestId)
                .setParameter("superseded", QuotationState.SUPERSEDED)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new DocumentLink(
                        (Long) row[0], Quotation.label((String) row[1], (Integer) row[2]), String.valueOf(row[3])))
                .toList();
    }

    List<SpecialPriceView.Use> uses(long requestId) {
        return em.createQuery(
                        "SELECT NEW org.zhutong.sales.service.SpecialPriceView$Use(l.lineNo, l.sku, u.orderId, o.number,"
                                + " u.quantity, l.baseUnit, u.claim, u.usedOn, u.status, u.claimReference)"
                                + " FROM SpecialPriceUse u JOIN u.line l JOIN SalesOrder o ON o.id = u.orderId"
                                + " WHERE l.request.id = :id ORDER BY u.id DESC",
                        SpecialPriceView.Use.class)
                .setParameter("id", requestId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What the manufacturer owes, by where the claim stands. */
    Map<SpecialPriceUse.State, BigDecimal> claims(long requestId) {
        Map<SpecialPriceUse.State, BigDecimal> claims = new EnumMap<>(SpecialPriceUse.State.class);
        em.createQuery(
                        "SELECT u.status, SUM(u.claim) FROM SpecialPriceUse u WHERE u.line.request.id = :id GROUP BY u.status",
                        Object[].class)
                .setParameter("id", requestId)
                .getResultList()
                .forEach(row -> claims.put((SpecialPriceUse.State) row[0], (BigDecimal) row[1]));
        return claims;
    }

    /** What is to be claimed. */
    public List<SpecialPriceUse> open(long requestId) {
        return em.createQuery(
                        "SELECT u FROM SpecialPriceUse u WHERE u.line.request.id = :id AND u.status = :open ORDER BY u.id",
                        SpecialPriceUse.class)
                .setParameter("id", requestId)
                .setParameter("open", SpecialPriceUse.State.OPEN)
                .getResultList();
    }
}
