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
import org.zhutong.sales.model.CreditRaise;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about raises of credit, and carries its decisions over to them, in the decision's transaction. */
@ApplicationScoped
public class CreditRaiseApprovals implements ApprovalDocuments {
    private static final Set<CreditRaiseState> STANDING = EnumSet.of(
            CreditRaiseState.IN_APPROVAL, CreditRaiseState.IN_FORCE, CreditRaiseState.ENDED, CreditRaiseState.EXPIRED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "IN_FORCE");

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CreditRaises raises;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

    @Inject
    private CallerContext caller;

    @Override
    public Set<DocumentType> types() {
        return Set.of(DocumentType.CREDIT_RAISE);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        CreditRaise raise = raises.load(id);
        return raise.approvalSubject(customers.get(raise.getCustomerId()).name());
    }

    @Override
    public Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding) {
        CreditRaise raise = em.find(CreditRaise.class, subject.documentId());
        return facts.lookUp(
                new CustomerFacts.Document(
                        "CreditRaise",
                        "amount",
                        raise.getAmount().amount(),
                        raise.getNumber(),
                        raise.getCustomerId(),
                        raise.getCurrency(),
                        raise.getProjectName(),
                        STANDING,
                        SUBMITTED,
                        ""),
                asked,
                binding);
    }

    void decided(@Observes ApprovalDecided decision) {
        if (decision.documentType() != DocumentType.CREDIT_RAISE) {
            return;
        }
        Act act = caller.act().because(decision.comment());
        CreditRaise raise = em.find(CreditRaise.class, decision.documentId());
        if (decision.approved()) {
            raise.approve(decision.contentHash(), caller.today(), act);
            raises.apply(raise);
        } else {
            raise.refuse(act);
        }
    }
}
