package org.zhutong.crm.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.service.LostRace;
import org.zhutong.shared.service.Refusals;

/**
 * Lets registrations of projects expire when their last day is over. Every server of a cluster looks, but each expires once: its
 * row is locked and its state checked again before it moves.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationExpiry {
    private static final Logger LOG = Logger.getLogger(RegistrationExpiry.class);
    private static final int AT_ONCE = 500;

    @Inject
    private RegistrationExpiryStep step;

    @Inject
    private CallerContext caller;

    /** A few minutes into every hour: the day ends in the company's zone, which need not be the server's. */
    @Schedule(hour = "*", minute = "9", persistent = false, info = "registration-expiry")
    public void run() {
        caller.actAsSystem("registration-expiry");
        run(caller.today());
    }

    /** As on a day. */
    public void run(LocalDate today) {
        caller.actAsSystem("registration-expiry");
        List<Long> due = step.due(today, AT_ONCE);
        due.forEach(id -> expire(id, today));
        if (!due.isEmpty()) {
            LOG.infof("%d registrations were over", due.size());
        }
    }

    private void expire(Long id, LocalDate today) {
        try {
            step.expire(id, today);
        } catch (RuntimeException e) {
            if (!LostRace.in(e) && Refusals.in(e).isEmpty()) {
                throw e;
            }
            LOG.debugf("registration %d is being worked on, it expires next time: %s", id, e.getMessage());
        }
    }
}
