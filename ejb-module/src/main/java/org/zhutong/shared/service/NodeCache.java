package org.zhutong.shared.service;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Values read from the database and kept on this node, on top of an Infinispan <em>invalidation</em> cache: each node loads for
 * itself, a change evicts on all of them. Once the commit of a change has returned, no node gives the old value any more.
 *
 * <p>What must not happen is: a reader loads the old value, the writer commits and evicts, the reader then puts the old value.
 * So a reader first puts a <em>lease</em> of its own under the key, then loads, then replaces exactly that lease by the value.
 * The writer's eviction, which runs after its commit and before the commit returns to it, removes leases like values. If the
 * reader's load came before the commit, its lease is older than the eviction: either the lease is gone when the value is to
 * replace it (the value is given to the caller and forgotten), or the value is there already and the eviction removes it.
 * Leases and values are put on this node only; evictions go to all nodes and wait for them. This needs loaders to see what is
 * committed (READ COMMITTED, as the datasource is configured), not an older snapshot.
 *
 * <p>A transaction that has evicted keys itself reads them past the cache until it ends: its own uncommitted values must not
 * get in, nor may it see the old ones.
 *
 * @param <K> serializable key
 * @param <V> immutable value
 */
public final class NodeCache<K, V> {
    private static final Logger LOG = Logger.getLogger(NodeCache.class);

    /** So many keys and more are evicted by emptying the cache: one message to the other nodes instead of one a key. */
    private static final int CLEAR_FROM = 200;

    /** A lease whose reader died stands in nobody's way for longer. */
    private static final int LEASE_SECONDS = 30;

    /** Put before loading. Every lease differs from every other. */
    private static final class Lease {}

    /** What the running transaction has evicted. */
    private static final class Evicted {
        final Set<Object> keys = new HashSet<>();
        boolean all;

        boolean contains(Object key) {
            return all || keys.contains(key);
        }
    }

    private final Cache<K, Object> everywhere;
    private final Cache<K, Object> here;
    private final TransactionSynchronizationRegistry transaction;
    private final String resourceKey;

    public NodeCache(Cache<K, Object> cache, TransactionSynchronizationRegistry transaction) {
        this.everywhere = cache.getAdvancedCache().withFlags(Flag.IGNORE_RETURN_VALUES);
        this.here = cache.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL);
        this.transaction = transaction;
        this.resourceKey = NodeCache.class.getName() + "." + cache.getName();
    }

    /**
     * The values of the keys, from the cache or else loaded together.
     *
     * @param loader gets the missing keys; keys it has no value for are left out of the answer and not remembered
     */
    public Map<K, V> getAll(Collection<K> keys, Function<List<K>, Map<K, V>> loader) {
        Evicted own = evicted();
        Map<K, V> found = new LinkedHashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : new HashSet<>(keys)) {
            V value = own != null && own.contains(key) ? null : cached(key);
            if (value == null) {
                missing.add(key);
            } else {
                found.put(key, value);
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(load(missing, own, loader));
        }
        return found;
    }

    /** The value of one key; null when the loader has none. */
    public @Nullable V get(K key, Function<List<K>, Map<K, V>> loader) {
        return getAll(List.of(key), loader).get(key);
    }

    @SuppressWarnings("unchecked") // what is no lease was put by load()
    private @Nullable V cached(K key) {
        Object value = here.get(key);
        return value instanceof Lease ? null : (V) value;
    }

    private Map<K, V> load(List<K> missing, @Nullable Evicted own, Function<List<K>, Map<K, V>> loader) {
        Map<K, Lease> leases = new HashMap<>();
        for (K key : missing) {
            Lease lease = new Lease();
            boolean bypass = own != null && own.contains(key);
            if (!bypass && here.putIfAbsent(key, lease, LEASE_SECONDS, TimeUnit.SECONDS) == null) {
                leases.put(key, lease);
            }
        }
        try {
            Map<K, V> loaded = loader.apply(missing);
            loaded.forEach((key, value) -> {
                Lease lease = leases.remove(key);
                if (lease != null) {
                    here.replace(key, lease, value);
                }
            });
            return loaded;
        } finally {
            leases.forEach(here::remove);
        }
    }

    /**
     * Forgets the keys on all nodes when the running transaction has committed; now, when there is none. Call it before or
     * together with the change, in its transaction.
     */
    public void evict(Collection<? extends K> keys) {
        if (transaction.getTransactionKey() == null) {
            remove(keys);
            return;
        }
        enlisted().keys.addAll(keys);
    }

    /** As {@link #evict}, for everything. */
    public void evictAll() {
        if (transaction.getTransactionKey() == null) {
            everywhere.clear();
            return;
        }
        enlisted().all = true;
    }

    private @Nullable Evicted evicted() {
        return transaction.getTransactionKey() == null ? null : (Evicted) transaction.getResource(resourceKey);
    }

    private Evicted enlisted() {
        Evicted known = evicted();
        if (known != null) {
            return known;
        }
        Evicted fresh = new Evicted();
        transaction.putResource(resourceKey, fresh);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing may be evicted before the commit: a reader would only bring the old value back
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_ROLLEDBACK) {
                    flush(fresh);
                }
            }
        });
        return fresh;
    }

    @SuppressWarnings("unchecked") // evict() lets only keys in
    private void flush(Evicted evicted) {
        try {
            if (evicted.all) {
                everywhere.clear();
            } else {
                remove((Collection<? extends K>) evicted.keys);
            }
        } catch (RuntimeException e) {
            // the commit stands; a node that did not answer forgets when the entry's lifespan ends
            LOG.errorf(e, "%s: entries could not be evicted everywhere after a commit", everywhere.getName());
        }
    }

    private void remove(Collection<? extends K> keys) {
        if (keys.size() >= CLEAR_FROM) {
            everywhere.clear();
        } else {
            keys.forEach(everywhere::remove);
        }
    }
}
