package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.shared.model.Act;

/** Carries a decision over to the document, in the decision's transaction: a refusal here undoes the decision. */
@ApplicationScoped
public class ApprovalObserver {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    void decided(@Observes ApprovalDecided decision) {
        Act act = caller.act().because(decision.comment());
        switch (decision.documentType()) {
            case QUOTATION -> quotation(decision, act);
            case SALES_ORDER -> order(decision, act);
            default -> {
                // another feature's document
            }
        }
    }

    private void quotation(ApprovalDecided decision, Act act) {
        Quotation quotation = em.find(Quotation.class, decision.documentId());
        if (decision.approved()) {
            quotation.approve(decision.contentHash(), act);
        } else {
            quotation.refuse(act);
        }
    }

    private void order(ApprovalDecided decision, Act act) {
        SalesOrder order = em.find(SalesOrder.class, decision.documentId());
        if (decision.approved()) {
            order.approve(decision.contentHash());
        } else {
            order.refuse(act);
        }
    }
}
