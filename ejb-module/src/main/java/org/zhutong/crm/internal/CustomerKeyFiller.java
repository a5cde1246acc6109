package org.zhutong.crm.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;

/**
 * Gives customers that were there before duplicates were looked for what they are recognised by. Soon after the start, in
 * portions, and only once: what has keys is passed over.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomerKeyFiller {
    private static final Logger LOG = Logger.getLogger(CustomerKeyFiller.class);
    private static final long SOON_MS = 5_000;

    @Resource
    private TimerService timers;

    @Inject
    private CustomerKeyStep step;

    @Inject
    private CallerContext caller;

    @PostConstruct
    void soon() {
        timers.createSingleActionTimer(SOON_MS, new TimerConfig("customer-keys", false));
    }

    @Timeout
    void fill() {
        caller.actAsSystem("customer-keys");
        int filled = 0;
        List<Long> ids = step.without(0);
        while (!ids.isEmpty()) {
            step.renew(ids);
            filled += ids.size();
            ids = step.without(ids.get(ids.size() - 1));
        }
        if (filled > 0) {
            LOG.infof("%d customers can be recognised as duplicates now", filled);
        }
    }
}
