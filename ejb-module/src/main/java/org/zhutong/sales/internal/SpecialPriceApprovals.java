package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about special price requests, and carries its decisions over to them, in the decision's transaction. */
@ApplicationScoped
public class SpecialPriceApprovals implements ApprovalDocuments {
    private static final int LATELY = 30;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SpecialPriceQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CreditService credit;

    @Inject
    private CallerContext caller;

    @Override
    public Set<DocumentType> types() {
        return Set.of(DocumentType.SPECIAL_PRICE);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        SpecialPriceRequest request = queries.load(id);
        return request.approvalSubject(customers.get(request.getCustomerId()).name());
    }

    @Override
    public Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding) {
        SpecialPriceRequest request = em.find(SpecialPriceRequest.class, subject.documentId());
        Map<ApprovalFact, BigDecimal> facts = new EnumMap<>(ApprovalFact.class);
        for (ApprovalFact fact : asked) {
            facts.put(
                    fact,
                    switch (fact) {
                        case CUSTOMER_30_DAYS -> lately(request, false, binding);
                        case PROJECT_30_DAYS -> lately(request, true, binding);
                        case PAYMENT_DAYS ->
                            BigDecimal.valueOf(
                                    customers.get(request.getCustomerId()).termsDays());
                        default -> throw new IllegalArgumentException(fact + " is in the document");
                    });
        }
        return facts;
    }

    private BigDecimal lately(SpecialPriceRequest request, boolean ofProject, boolean binding) {
        if (binding) {
            credit.hold(request.getCustomerId());
        }
        LocalDate since = caller.today().minusDays(LATELY);
        return queries.submittedSince(request, since, ofProject)
                .add(request.getAmount().amount());
    }

    void decided(@Observes ApprovalDecided decision) {
        if (decision.documentType() != DocumentType.SPECIAL_PRICE) {
            return;
        }
        Act act = caller.act().because(decision.comment());
        SpecialPriceRequest request = em.find(SpecialPriceRequest.class, decision.documentId());
        if (decision.approved()) {
            request.approve(decision.contentHash(), act);
        } else {
            request.refuse(act);
        }
    }
}
