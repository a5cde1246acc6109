package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.spi.OpportunityQuotations;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;

/** What was quoted for an opportunity: the latest version of each quotation. */
@ApplicationScoped
public class QuotationsOfOpportunity implements OpportunityQuotations {
    private static final int MOST = 50;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** The opportunity is one the caller sees; its quotations are of the same branch. */
    @Override
    public Optional<HistoryView> of(long opportunityId) {
        if (!caller.has(Permissions.QUOTATION_READ)) {
            return Optional.empty();
        }
        List<HistoryView.Document> documents = em
                .createQuery(
                        "SELECT q.id, q.number, q.versionNo, q.date, q.projectName, q.grossTotal, q.currency, q.status"
                                + " FROM Quotation q JOIN QuotationOpportunity l ON l.quotationNumber = q.number"
                                + " WHERE l.opportunityId = :id AND q.status <> :superseded ORDER BY q.id DESC",
                        Object[].class)
                .setParameter("id", opportunityId)
                .setParameter("superseded", QuotationState.SUPERSEDED)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new HistoryView.Document(
                        Quotation.label((String) row[1], (Integer) row[2]),
                        "/sales/quotation?id=" + row[0],
                        (LocalDate) row[3],
                        (String) row[4],
                        (BigDecimal) row[5],
                        (String) row[6],
                        "sales.quotation",
                        ((QuotationState) row[7]).name()))
                .toList();
        return Optional.of(new HistoryView("sales.quotations", "/sales/quotations", documents));
    }
}
