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
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;

/** Expires one quotation in a transaction of its own. */
@Stateless
@PermitAll
public class QuotationExpiryStep {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private CallerContext caller;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> due(int limit) {
        return queries.expired(caller.today(), limit);
    }

    /** @return false when another server was faster, or somebody answered in the meantime */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean expire(Long id) {
        Quotation quotation = em.find(Quotation.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean open = quotation != null
                && (quotation.getStatus() == QuotationState.APPROVED || quotation.getStatus() == QuotationState.SENT);
        if (!open || !quotation.isPastValidity(caller.today())) {
            return false;
        }
        quotation.expire(caller.today(), caller.act());
        return true;
    }
}
