package org.zhutong.catalog.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.infinispan.Cache;
import org.zhutong.shared.service.NodeCache;

/**
 * Products with their prices, by product id: the hot look-up behind every document line. Every change of a product, unit, price
 * rule or price list says here what it touches; {@link NodeCache} forgets it once the change is committed, on all nodes.
 */
@ApplicationScoped
public class CatalogCache {
    @Resource(lookup = "java:jboss/infinispan/cache/zhutong/prices")
    private Cache<Long, Object> cache;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private CatalogEntryLoader loader;

    @SuppressWarnings("NullAway.Init") // by wrap()
    private NodeCache<Long, CatalogEntry> entries;

    @PostConstruct
    void wrap() {
        entries = new NodeCache<>(cache, transaction);
    }

    public Map<Long, CatalogEntry> byIds(Collection<Long> productIds) {
        return entries.getAll(productIds, loader::load);
    }

    /** The product, its conversions or its prices change. */
    public void productChanges(long productId) {
        entries.evict(List.of(productId));
    }

    public void productsChange(Collection<Long> productIds) {
        entries.evict(productIds);
    }

    /** Something changes that any number of products depends on: a price list, a unit of measure. */
    public void anythingChanges() {
        entries.evictAll();
    }
}
