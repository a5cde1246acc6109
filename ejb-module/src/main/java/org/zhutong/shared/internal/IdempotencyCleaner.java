package org.zhutong.shared.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.zhutong.shared.service.IdempotencyService;

/** Forgets answers whose time is over, each night. On several servers at once it does no harm: deleting twice is deleting. */
@Singleton
@PermitAll
public class IdempotencyCleaner {
    private static final Logger LOG = Logger.getLogger(IdempotencyCleaner.class);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void forget() {
        int forgotten = em.createQuery("DELETE FROM IdempotencyRecord r WHERE r.createdAt < :limit")
                .setParameter("limit", clock.instant().minus(IdempotencyService.KEPT))
                .executeUpdate();
        LOG.infof("%d idempotency records forgotten", forgotten);
    }
}
