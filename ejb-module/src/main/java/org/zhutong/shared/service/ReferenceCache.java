package org.zhutong.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.infinispan.Cache;

/**
 * Small rows that every document names and hardly anybody changes (warehouses, names of people), kept on every node. Whoever
 * changes one says so here, in the transaction of the change; see {@link NodeCache}.
 */
@ApplicationScoped
public class ReferenceCache {
    @Resource(lookup = "java:jboss/infinispan/cache/zhutong/reference")
    private Cache<String, Object> cache;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @SuppressWarnings("NullAway.Init") // by wrap()
    private NodeCache<String, Object> values;

    @PostConstruct
    void wrap() {
        values = new NodeCache<>(cache, transaction);
    }

    /**
     * The values of the keys, from the cache or else loaded together.
     *
     * @param kind of the values, e.g. {@code warehouse}: keys are unique within it
     * @param loader gets the missing keys; keys it has no value for are left out of the answer and not remembered
     */
    @SuppressWarnings("unchecked") // a kind has one class of values, that of its loader
    public <K extends Serializable, V> Map<K, V> getAll(
            String kind, Collection<K> keys, Function<List<K>, Map<K, V>> loader) {
        Map<String, K> names = new HashMap<>();
        keys.forEach(key -> names.put(name(kind, key), key));
        Map<K, V> found = new HashMap<>();
        values.getAll(names.keySet(), missing -> load(kind, names, missing, loader))
                .forEach((name, value) -> found.put(Objects.requireNonNull(names.get(name)), (V) value));
        return found;
    }

    private static <K extends Serializable, V> Map<String, Object> load(
            String kind, Map<String, K> names, List<String> missing, Function<List<K>, Map<K, V>> loader) {
        Map<String, Object> loaded = new HashMap<>();
        loader.apply(missing.stream()
                        .map(name -> Objects.requireNonNull(names.get(name)))
                        .toList())
                .forEach((key, value) -> loaded.put(name(kind, key), value));
        return loaded;
    }

    /** The row changes, or comes to be, in the running transaction. */
    public void changes(String kind, Serializable key) {
        values.evict(List.of(name(kind, key)));
    }

    private static String name(String kind, Serializable key) {
        return kind + " " + key;
    }
}
