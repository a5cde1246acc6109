package org.zhutong.crm.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infinispan.Cache;
import org.zhutong.catalog.spi.CustomerPricing;
import org.zhutong.catalog.spi.CustomerPricingInfo;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.Chunks;
import org.zhutong.shared.service.NodeCache;

/** What documents and prices need to know of customers, kept on every node. */
@ApplicationScoped
public class CustomerDirectory implements CustomerPricing {
    @Resource(lookup = "java:jboss/infinispan/cache/zhutong/customer-levels")
    private Cache<Long, Object> cache;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @SuppressWarnings("NullAway.Init") // by wrap()
    private NodeCache<Long, CustomerInfo> customers;

    @PostConstruct
    void wrap() {
        customers = new NodeCache<>(cache, transaction);
    }

    @Override
    public Optional<CustomerPricingInfo> of(long customerId) {
        CustomerInfo info = byIds(List.of(customerId)).get(customerId);
        return info == null || !caller.scope().includes(info.branchId())
                ? Optional.empty()
                : Optional.of(new CustomerPricingInfo(info.level(), info.branchId()));
    }

    /** Whatever their branch. Unknown ids are left out. */
    public Map<Long, CustomerInfo> byIds(Collection<Long> ids) {
        return customers.getAll(ids, this::load);
    }

    private Map<Long, CustomerInfo> load(List<Long> ids) {
        Map<Long, CustomerInfo> infos = new HashMap<>();
        for (List<Long> chunk : Chunks.of(ids)) {
            em.createQuery(
                            "SELECT c.id, c.code, c.name, c.level, c.branchId, c.paymentTermsDays, k.creditLimit, k.currency,"
                                    + " c.active FROM CustomerCredit k JOIN k.customer c WHERE c.id IN :ids",
                            Object[].class)
                    .setParameter("ids", chunk)
                    .getResultList()
                    .forEach(row -> infos.put((Long) row[0], info(row)));
        }
        return infos;
    }

    private static CustomerInfo info(Object[] row) {
        return new CustomerInfo(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                ((CustomerLevel) row[3]).name(),
                (Long) row[4],
                (Integer) row[5],
                Money.of((BigDecimal) row[6], (String) row[7]),
                (Boolean) row[8]);
    }

    /** The customer changes, or comes to be, in the running transaction. */
    public void changes(long customerId) {
        customers.evict(List.of(customerId));
    }
}
