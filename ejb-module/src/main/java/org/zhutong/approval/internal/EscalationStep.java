package org.zhutong.approval.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.organisation.service.CallerContext;

/** Escalates one request in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EscalationStep {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private ApprovalNotices notices;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    public List<Long> due(int limit) {
        return queries.escalationsDue(clock.instant(), limit);
    }

    public void escalate(Long id) {
        ApprovalRequest request = em.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        List<String> asked = request.escalate(caller.act());
        if (!asked.isEmpty()) {
            notices.askToo(request, asked);
        }
    }
}
