package org.zhutong.catalog.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infinispan.Cache;
import org.zhutong.catalog.model.PriceCandidate;
import org.zhutong.catalog.model.PriceRanking;
import org.zhutong.catalog.spi.PriceListTargets;
import org.zhutong.shared.service.NodeCache;

/**
 * Products with their prices, by product id: the hot look-up behind every document line; and the order of the kinds of price
 * list. Every change of a product, unit, price rule, price list or of that order says here what it touches; {@link NodeCache} forgets it once the change is committed, on all nodes.
 */
@ApplicationScoped
public class CatalogCache implements PriceListTargets {
    /** Under which the order of the kinds is kept: no id, for any number may be asked for as a product's. */
    private static final String ORDER = "price-order";

    @Resource(lookup = "java:jboss/infinispan/cache/zhutong/prices")
    private Cache<Long, Object> cache;

    /** The same one, with what is kept by name. */
    @Resource(lookup = "java:jboss/infinispan/cache/zhutong/prices")
    private Cache<String, Object> named;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private CatalogEntryLoader loader;

    @SuppressWarnings("NullAway.Init") // by wrap()
    private NodeCache<Long, CatalogEntry> entries;

    @SuppressWarnings("NullAway.Init") // by wrap()
    private NodeCache<String, PriceRanking> orders;

    @PostConstruct
    void wrap() {
        entries = new NodeCache<>(cache, transaction);
        orders = new NodeCache<>(named, transaction);
    }

    public Map<Long, CatalogEntry> byIds(Collection<Long> productIds) {
        return entries.getAll(productIds, loader::load);
    }

    /** The company's order of the kinds of price list. */
    public PriceRanking ranking() {
        return Objects.requireNonNull(orders.get(ORDER, keys -> Map.of(ORDER, loader.ranking())));
    }

    /** What orders took of those prices that hold for so much only: as it is now, for it changes with every order. */
    public Map<Long, BigDecimal> used(Collection<PriceCandidate> candidates) {
        return loader.used(candidates.stream()
                .filter(candidate -> candidate.ceiling() != null)
                .map(PriceCandidate::ruleId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    public void rankingChanges() {
        orders.evict(List.of(ORDER));
    }

    @Override
    public void change() {
        anythingChanges();
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
