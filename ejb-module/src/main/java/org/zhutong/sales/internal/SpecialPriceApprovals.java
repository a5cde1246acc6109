package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about special price requests, and carries its decisions over to them, in the decision's transaction. */
@ApplicationScoped
public class SpecialPriceApprovals implements ApprovalDocuments {
    private static final Set<SpecialPriceState> STANDING = EnumSet.of(
            SpecialPriceState.IN_APPROVAL,
            SpecialPriceState.REQUESTED,
            SpecialPriceState.GRANTED,
            SpecialPriceState.CLOSED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "REQUESTED");

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SpecialPriceQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

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
        return facts.lookUp(
                new CustomerFacts.Document(
                        "SpecialPriceRequest",
                        "amount",
                        request.getAmount().amount(),
                        request.getNumber(),
                        request.getCustomerId(),
                        request.getCurrency(),
                        request.getProjectName(),
                        STANDING,
                        SUBMITTED,
                        ""),
                asked,
                binding);
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
