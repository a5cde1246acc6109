package org.zhutong.crm.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infinispan.Cache;
import org.zhutong.catalog.spi.CustomerPricing;
import org.zhutong.catalog.spi.CustomerPricingInfo;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.service.NodeCache;

/** Level and branch of customers, kept on every node: asked for with every price. */
@ApplicationScoped
public class CustomerLevels implements CustomerPricing {
    @Resource(lookup = "java:jboss/infinispan/cache/zhutong/customer-levels")
    private Cache<Long, Object> cache;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @SuppressWarnings("NullAway.Init") // by wrap()
    private NodeCache<Long, CustomerPricingInfo> levels;

    @PostConstruct
    void wrap() {
        levels = new NodeCache<>(cache, transaction);
    }

    @Override
    public Optional<CustomerPricingInfo> of(long customerId) {
        CustomerPricingInfo info = levels.get(customerId, this::load);
        return info == null || !caller.scope().includes(info.branchId()) ? Optional.empty() : Optional.of(info);
    }

    private Map<Long, CustomerPricingInfo> load(List<Long> ids) {
        Map<Long, CustomerPricingInfo> loaded = new HashMap<>();
        em.createQuery("SELECT c.id, c.level, c.branchId FROM Customer c WHERE c.id IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> loaded.put(
                        (Long) row[0], new CustomerPricingInfo(((CustomerLevel) row[1]).name(), (Long) row[2])));
        return loaded;
    }

    /** The customer's level changes in the running transaction. */
    public void changes(long customerId) {
        levels.evict(List.of(customerId));
    }
}
