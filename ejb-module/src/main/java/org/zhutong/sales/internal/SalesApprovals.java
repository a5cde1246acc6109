package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesDocument;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about quotations and direct orders, and what else was submitted for the same customer lately. */
@ApplicationScoped
public class SalesApprovals implements ApprovalDocuments {
    private static final Duration LATELY = Duration.ofDays(30);

    /** What was submitted and still stands. A later version of a quotation counts instead of the one it replaces. */
    private static final Set<QuotationState> STANDING_QUOTATIONS = EnumSet.of(
            QuotationState.IN_APPROVAL, QuotationState.APPROVED, QuotationState.SENT, QuotationState.ACCEPTED);

    private static final Set<SalesOrderState> STANDING_ORDERS = EnumSet.of(
            SalesOrderState.IN_APPROVAL, SalesOrderState.CONFIRMED, SalesOrderState.ON_HOLD, SalesOrderState.CLOSED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "APPROVED", "CONFIRMED");

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CreditService credit;

    @Inject
    private Clock clock;

    @Override
    public Set<DocumentType> types() {
        return Set.of(DocumentType.QUOTATION, DocumentType.SALES_ORDER);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        SalesDocument document = type == DocumentType.QUOTATION ? queries.quotation(id) : queries.order(id);
        return document.approvalSubject(customers.get(document.getCustomerId()).name());
    }

    @Override
    public Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding) {
        SalesDocument document = subject.type() == DocumentType.QUOTATION
                ? em.find(Quotation.class, subject.documentId())
                : em.find(SalesOrder.class, subject.documentId());
        Map<ApprovalFact, BigDecimal> facts = new EnumMap<>(ApprovalFact.class);
        for (ApprovalFact fact : asked) {
            facts.put(
                    fact,
                    switch (fact) {
                        case CUSTOMER_30_DAYS -> lately(document, false, binding);
                        case PROJECT_30_DAYS -> lately(document, true, binding);
                        case PAYMENT_DAYS ->
                            BigDecimal.valueOf(
                                    customers.get(document.getCustomerId()).termsDays());
                        default -> throw new IllegalArgumentException(fact + " is in the document");
                    });
        }
        return facts;
    }

    /** This document and what else of its kind, currency and customer was submitted lately and still stands. */
    private BigDecimal lately(SalesDocument document, boolean ofProject, boolean binding) {
        if (binding) {
            credit.hold(document.getCustomerId());
        }
        boolean quotation = document.type() == DocumentType.QUOTATION;
        String project = document.getProjectName();
        String sameProject =
                !ofProject ? "" : project == null ? " AND d.projectName IS NULL" : " AND d.projectName = :project";
        TypedQuery<BigDecimal> query = em.createQuery(
                        "SELECT SUM(d.grossTotal) FROM " + (quotation ? "Quotation" : "SalesOrder")
                                + " d WHERE d.customerId = :customer"
                                + " AND d.currency = :currency AND d.number <> :number AND d.status IN :standing"
                                + (quotation ? "" : " AND d.quotationId IS NULL AND d.contractId IS NULL") + sameProject
                                + " AND EXISTS (SELECT s.id FROM " + (quotation ? "Quotation" : "SalesOrder")
                                + " s JOIN s.history h WHERE s.id = d.id AND h.changedAt >= :since AND h.toState IN :submitted)",
                        BigDecimal.class)
                .setParameter("customer", document.getCustomerId())
                .setParameter("currency", document.getCurrency())
                .setParameter("number", document.getNumber())
                .setParameter("standing", quotation ? STANDING_QUOTATIONS : STANDING_ORDERS)
                .setParameter("since", clock.instant().minus(LATELY))
                .setParameter("submitted", SUBMITTED);
        if (ofProject && project != null) {
            query.setParameter("project", project);
        }
        BigDecimal others = query.getSingleResult();
        BigDecimal own = document.getGross().amount();
        return others == null ? own : others.add(own);
    }
}
