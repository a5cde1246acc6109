package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.InquiryRow;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Chunks;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Finds inquiries within the caller's branches. */
@ApplicationScoped
public class InquiryQueries {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    public Page<InquiryRow> list(PageRequest request) {
        ListQuery<InquiryRow> query = new ListQuery<>(
                        em,
                        InquiryRow.class,
                        "NEW org.zhutong.sales.service.InquiryRow(d.id, d.number, d.status, d.source, d.customerId, c.name,"
                                + " d.branchId, d.projectName, d.owner, COALESCE(e.displayName, d.owner), d.receivedOn)",
                        "Inquiry d JOIN Customer c ON c.id = d.customerId LEFT JOIN Employee e ON e.username = d.owner",
                        "d.id")
                .search("d.searchText", "c.searchText")
                .filter("status", "d.status", InquiryState::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("owner", "d.owner", String::valueOf)
                .filterAs("from", "d.receivedOn >= :", LocalDate::parse)
                .filterAs("to", "d.receivedOn <= :", LocalDate::parse)
                .sortable("receivedOn", "d.receivedOn", InquiryRow::receivedOn)
                .sortable("number", "d.number", InquiryRow::number);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
        return query.page(request, "-receivedOn", InquiryRow::id);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public Inquiry load(long id) {
        Inquiry inquiry = em.find(Inquiry.class, id);
        if (inquiry == null || !caller.scope().includes(inquiry.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return inquiry;
    }

    /** The inquiry a quotation answers; null for one that answers none. */
    public @Nullable Inquiry of(String quotationNumber) {
        return em.createQuery("SELECT i FROM Inquiry i JOIN i.quotationNumbers n WHERE n = :number", Inquiry.class)
                .setParameter("number", quotationNumber)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** As {@link #of}, without its lines. */
    public @Nullable DocumentLink linkOf(String quotationNumber) {
        return em.createQuery(
                        "SELECT i.id, i.number, i.status FROM Inquiry i JOIN i.quotationNumbers n WHERE n = :number",
                        Object[].class)
                .setParameter("number", quotationNumber)
                .getResultStream()
                .findFirst()
                .map(row -> new DocumentLink((Long) row[0], (String) row[1], String.valueOf(row[2])))
                .orElse(null);
    }

    /** The latest versions of these quotations. */
    List<DocumentLink> quotations(List<String> numbers) {
        List<DocumentLink> links = new ArrayList<>();
        for (List<String> chunk : Chunks.of(numbers)) {
            em.createQuery(
                            "SELECT q.id, q.number, q.versionNo, q.status FROM Quotation q WHERE q.number IN :numbers"
                                    + " AND q.status <> :superseded ORDER BY q.id",
                            Object[].class)
                    .setParameter("numbers", chunk)
                    .setParameter("superseded", QuotationState.SUPERSEDED)
                    .getResultList()
                    .forEach(row -> links.add(new DocumentLink(
                            (Long) row[0],
                            Quotation.label((String) row[1], (Integer) row[2]),
                            String.valueOf(row[3]))));
        }
        return links;
    }
}
