package org.zhutong.sales.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets yesterday's wrong links. */
@Stateless
@PermitAll
public class LinkFailureCleaner {
    private static final Logger LOG = Logger.getLogger(LinkFailureCleaner.class);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "40", persistent = false)
    public void forget() {
        int forgotten = em.createQuery("DELETE FROM LinkFailure f WHERE f.at < :limit")
                .setParameter("limit", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
        LOG.infof("%d wrong links forgotten", forgotten);
    }
}
