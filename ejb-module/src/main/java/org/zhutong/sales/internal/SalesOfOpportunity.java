package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.spi.OpportunityDocuments;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;

/** What was asked and quoted for an opportunity: of each quotation the latest version. */
@ApplicationScoped
public class SalesOfOpportunity implements OpportunityDocuments {
    private static final int MOST = 50;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<HistoryView> of(long opportunityId) {
        if (!caller.has(Permissions.QUOTATION_READ)) {
            return List.of();
        }
        return List.of(
                new HistoryView("sales.inquiries", "/sales/inquiries", inquiries(opportunityId)),
                new HistoryView("sales.quotations", "/sales/quotations", quotations(opportunityId)));
    }

    private List<HistoryView.Document> inquiries(long opportunityId) {
        return found(
                em.createQuery(
                        "SELECT i.id, i.number, i.receivedOn, i.projectName, i.status FROM Inquiry i"
                                + " WHERE i.opportunityId = :id ORDER BY i.id DESC",
                        Object[].class),
                opportunityId,
                row -> new HistoryView.Document(
                        (String) row[1],
                        "/sales/inquiry?id=" + row[0],
                        (LocalDate) row[2],
                        (String) row[3],
                        null,
                        null,
                        "sales.inquiry",
                        ((InquiryState) row[4]).name()));
    }

    private List<HistoryView.Document> quotations(long opportunityId) {
        return found(
                em.createQuery(
                                "SELECT q.id, q.number, q.versionNo, q.date, q.projectName, q.grossTotal, q.currency, q.status"
                                        + " FROM Quotation q JOIN QuotationOpportunity l ON l.quotationNumber = q.number"
                                        + " WHERE l.opportunityId = :id AND q.status <> :superseded ORDER BY q.id DESC",
                                Object[].class)
                        .setParameter("superseded", QuotationState.SUPERSEDED),
                opportunityId,
                row -> new HistoryView.Document(
                        Quotation.label((String) row[1], (Integer) row[2]),
                        "/sales/quotation?id=" + row[0],
                        (LocalDate) row[3],
                        (String) row[4],
                        (BigDecimal) row[5],
                        (String) row[6],
                        "sales.quotation",
                        ((QuotationState) row[7]).name()));
    }

    private static List<HistoryView.Document> found(
            TypedQuery<Object[]> query, long opportunityId, Function<Object[], HistoryView.Document> document) {
        return query.setParameter("id", opportunityId).setMaxResults(MOST).getResultList().stream()
                .map(document)
                .toList();
    }
}
