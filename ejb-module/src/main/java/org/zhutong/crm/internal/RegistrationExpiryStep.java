package org.zhutong.crm.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.zhutong.crm.model.ProjectRegistration;
import org.zhutong.organisation.service.CallerContext;

/** Expires one registration in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RegistrationExpiryStep {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private RegistrationQueries queries;

    @Inject
    private CallerContext caller;

    public List<Long> due(LocalDate today, int limit) {
        return queries.over(today, limit);
    }

    /** Nothing where another server was faster, or it was granted for longer in the meantime. */
    public void expire(Long id, LocalDate today) {
        ProjectRegistration registration = em.find(ProjectRegistration.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (registration != null && registration.isOver(today)) {
            registration.expire(today, caller.act());
        }
    }
}
