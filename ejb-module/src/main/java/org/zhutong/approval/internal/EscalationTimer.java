package org.zhutong.approval.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.service.LostRace;

/**
 * Escalates steps that have waited too long. Every server of a cluster looks, but each step is escalated once: its request is
 * locked and its deadline looked at again. What fell due while no server ran is escalated when one does.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationTimer {
    private static final Logger LOG = Logger.getLogger(EscalationTimer.class);
    private static final int AT_ONCE = 200;

    @Inject
    private EscalationStep step;

    @Inject
    private CallerContext caller;

    @Schedule(hour = "*", minute = "*", second = "25", persistent = false, info = "approval-escalation")
    public void run() {
        caller.actAsSystem("approval-escalation");
        for (Long id : step.due(AT_ONCE)) {
            try {
                step.escalate(id);
            } catch (RuntimeException e) {
                if (!LostRace.in(e)) {
                    throw e;
                }
                LOG.debugf("request %d is being decided on: %s", id, e.getMessage());
            }
        }
    }
}
