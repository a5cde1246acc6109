package org.zhutong.catalog.internal;

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
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;

/**
 * Gives products that were there before they were looked for in customers' words what they are found by. Soon after the start, in
 * portions, and only once: what has terms is passed over.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductTermFiller {
    private static final Logger LOG = Logger.getLogger(ProductTermFiller.class);
    private static final long SOON_MS = 6_000;

    @Resource
    private TimerService timers;

    @Inject
    private ProductTermStep step;

    @Inject
    private CallerContext caller;

    @PostConstruct
    void soon() {
        timers.createSingleActionTimer(SOON_MS, new TimerConfig("product-terms", false));
    }

    @Timeout
    void fill() {
        caller.actAsSystem("product-terms");
        int portions = 0;
        for (Long last = step.fill(0); last != null; last = step.fill(last)) {
            portions++;
        }
        if (portions > 0) {
            LOG.infof("products can be found in customers' words now, %d portions of them", portions);
        }
    }
}
