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
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.service.LostRace;

/**
 * Reminds people by the rules. Every server of a cluster looks, each occasion is told once. What became due while no server ran
 * is told when one does, as long as it still is so.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderTimer {
    private static final Logger LOG = Logger.getLogger(ReminderTimer.class);

    @Inject
    private ReminderStep step;

    @Inject
    private CallerContext caller;

    /** Every hour: the day begins in the company's zone, which need not be the server's. */
    @Schedule(hour = "*", minute = "12", persistent = false, info = "reminders")
    public void run() {
        caller.actAsSystem("reminders");
        run(caller.today());
    }

    /** Looks at every rule as on a day. */
    public void run(LocalDate today) {
        caller.actAsSystem("reminders");
        look(today);
    }

    /** As the timer does, in the name of whoever asks for it. */
    public void look(LocalDate today) {
        step.rules().forEach(rule -> run(rule, today));
    }

    private void run(Long rule, LocalDate today) {
        try {
            Long next = 0L;
            while (next != null) {
                next = step.make(rule, today, next);
            }
        } catch (RuntimeException e) {
            if (!LostRace.in(e)) {
                throw e;
            }
            LOG.debugf("rule %d is being worked on, the rest comes next time: %s", rule, e.getMessage());
        }
    }
}
