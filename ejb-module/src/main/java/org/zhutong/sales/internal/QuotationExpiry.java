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
 * Lets quotations expire when their last day is over. Every server of a cluster looks, but each quotation expires once: its
 * row is locked and its state checked again before it moves.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuotationExpiry {
    private static final Logger LOG = Logger.getLogger(QuotationExpiry.class);
    private static final int AT_ONCE = 500;

    @Inject
    private QuotationExpiryStep step;

    @Inject
    private CallerContext caller;

    /** A few minutes into every hour: the day ends in the company's zone, which need not be the server's. */
    @Schedule(hour = "*", minute = "7", persistent = false, info = "quotation-expiry")
    public void run() {
        caller.actAsSystem("quotation-expiry");
        List<Long> due = step.due(AT_ONCE);
        int expired = 0;
        for (Long id : due) {
            expired += expire(id);
        }
        if (expired > 0) {
            LOG.infof("%d quotations expired", expired);
        }
    }

    private int expire(Long id) {
        try {
            return step.expire(id) ? 1 : 0;
        } catch (RuntimeException e) {
            if (LostRace.in(e) || Refusals.in(e).isPresent()) {
                LOG.debugf("quotation %d is being worked on, it expires next time: %s", id, e.getMessage());
                return 0;
            }
            throw e;
        }
    }
}
