package org.zhutong.sales.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.crm.service.CreditService;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.CreditRaise;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.shared.model.DocumentType;

/** Ends one raise in a transaction of its own. */
@Stateless
@PermitAll
public class CreditRaiseExpiryStep {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CreditRaises raises;

    @Inject
    private CreditService credit;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallerContext caller;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> over(int limit) {
        return raises.over(caller.today(), limit);
    }

    /** @return false when another server was faster, or somebody ended it in the meantime */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean expire(Long id) {
        CreditRaise raise = em.find(CreditRaise.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (raise == null || !raise.getStatus().isOpen() || !raise.isOver(caller.today())) {
            return false;
        }
        if (raise.getStatus() == CreditRaiseState.IN_FORCE) {
            credit.endRaise(raise.getCustomerId());
        } else {
            approvals.withdraw(DocumentType.CREDIT_RAISE, id, null);
        }
        raise.expire(caller.today(), caller.act());
        return true;
    }
}
