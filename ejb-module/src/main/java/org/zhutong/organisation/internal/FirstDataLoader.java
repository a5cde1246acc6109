package org.zhutong.organisation.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.service.Environment;

/**
 * Fills a new database: base data always, demo data where wanted; and an older one with the base data of features it did not
 * have. All of it or nothing, in one transaction.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class FirstDataLoader {
    private static final Logger LOG = Logger.getLogger(FirstDataLoader.class);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    @Any
    private Instance<FirstData> sources;

    @Inject
    private CallerContext caller;

    @Inject
    private RequestContextController requestContext;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Clock clock;

    @PostConstruct
    void load() {
        // @PostConstruct of a singleton runs in a transaction of its own, outside any request
        boolean activated = requestContext.activate();
        try {
            boolean fresh =
                    em.createQuery("SELECT COUNT(c) FROM Company c", Long.class).getSingleResult() == 0;
            List<FirstData> missing = sources.stream()
                    .filter(source -> fresh || !source.isThere())
                    .sorted(Comparator.comparingInt(FirstData::order))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("first data need a transaction");
            }
            caller.actAsSystem("first-data");
            new AuditContext(
                            "system:first-data",
                            "system",
                            null,
                            caller.requestId(),
                            "FirstDataLoader.load",
                            clock.instant())
                    .bind();
            missing.forEach(source -> {
                source.base();
                em.flush();
            });
            boolean demo = fresh && Environment.demoData();
            if (demo) {
                missing.forEach(source -> {
                    source.demo();
                    em.flush();
                });
            }
            LOG.infof("First data written (demo data: %s)", demo);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
