package org.zhutong.sales.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.service.LostRace;
import org.zhutong.shared.service.Refusals;

/**
 * Takes raises of credit out when their last day is over. They stop to count with that day, whether this has run or not. Every
 * server of a cluster looks, each raise ends once: its state is checked again with the row locked.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CreditRaiseExpiry {
    private static final Logger LOG = Logger.getLogger(CreditRaiseExpiry.class);
    private static final int AT_ONCE = 500;

    @Inject
    private CreditRaiseExpiryStep step;

    @Inject
    private CallerContext caller;

    /** Every hour: the day ends in the company's zone, which need not be the server's. */
    @Schedule(hour = "*", minute = "4", persistent = false, info = "credit-raise-expiry")
    public void run() {
        caller.actAsSystem("credit-raise-expiry");
        List<Long> over = step.over(AT_ONCE);
        long expired = over.stream().filter(this::expire).count();
        if (expired > 0) {
            LOG.infof("%d raises of credit expired", expired);
        }
    }

    private boolean expire(Long id) {
        try {
            return step.expire(id);
        } catch (RuntimeException e) {
            if (LostRace.in(e) || Refusals.in(e).isPresent()) {
                LOG.debugf("raise %d is being worked on, it expires next time: %s", id, e.getMessage());
                return false;
            }
            throw e;
        }
    }
}
