package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a real Infinispan cache on one node and a transaction played by hand. */
class NodeCacheTest {
    private static DefaultCacheManager manager;
    private static Cache<Long, Object> infinispan;

    /** One transaction at a time on one thread. */
    private static final class Transaction implements TransactionSynchronizationRegistry {
        private Object key;
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        void begin() {
            key = new Object();
        }

        void end(int status) {
            List<Synchronization> all = List.copyOf(synchronizations);
            synchronizations.clear();
            resources.clear();
            key = null;
            all.forEach(one -> one.afterCompletion(status));
        }

        @Override
        public Object getTransactionKey() {
            return key;
        }

        @Override
        public void putResource(Object name, Object value) {
            resources.put(name, value);
        }

        @Override
        public Object getResource(Object name) {
            return resources.get(name);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            synchronizations.add(synchronization);
        }

        @Override
        public int getTransactionStatus() {
            return key == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }

    private final Transaction transaction = new Transaction();
    private final Map<Long, String> database = new ConcurrentHashMap<>();
    private final AtomicInteger loads = new AtomicInteger();
    private NodeCache<Long, String> cache;

    @BeforeAll
    static void start() {
        manager = new DefaultCacheManager(new GlobalConfigurationBuilder().build());
        manager.defineConfiguration("test", new ConfigurationBuilder().build());
        infinispan = manager.getCache("test");
    }

    @AfterAll
    static void stop() {
        manager.stop();
    }

    @BeforeEach
    void empty() {
        infinispan.clear();
        database.put(1L, "old");
        database.put(2L, "two");
        cache = new NodeCache<>(infinispan, transaction);
    }

    private Map<Long, String> load(Collection<Long> keys) {
        loads.incrementAndGet();
        Map<Long, String> values = new HashMap<>();
        for (Long key : keys) {
            String value = database.get(key);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private String read(long key) {
        return cache.get(key, this::load);
    }

    @Test
    void loadsOnceAndMissingKeysTogether() {
        assertEquals("old", read(1));
        assertEquals(Map.of(1L, "old", 2L, "two"), cache.getAll(List.of(1L, 2L, 1L), this::load));
        assertEquals(Map.of(1L, "old", 2L, "two"), cache.getAll(List.of(1L, 2L), this::load));
        assertEquals(2, loads.get());
    }

    @Test
    void doesNotRememberThatThereIsNothing() {
        assertNull(read(9));
        database.put(9L, "new");
        assertEquals("new", read(9));
        assertEquals("new", read(9));
        assertEquals(2, loads.get());
    }

    @Test
    void evictsAfterTheCommitOnly() {
        read(1);
        transaction.begin();
        cache.evict(List.of(1L));
        database.put(1L, "new");
        assertEquals("old", infinispan.get(1L), "other transactions still read the committed value");
        transaction.end(Status.STATUS_COMMITTED);
        assertEquals("new", read(1));
    }

    @Test
    void keepsTheValueWhenTheWriterRollsBack() {
        read(1);
        transaction.begin();
        cache.evict(List.of(1L));
        transaction.end(Status.STATUS_ROLLEDBACK);
        assertEquals("old", read(1));
        assertEquals(1, loads.get());
    }

    @Test
    void theWriterReadsItsOwnValueAndDoesNotShareItBeforeTheCommit() {
        read(1);
        transaction.begin();
        cache.evict(List.of(1L));
        database.put(1L, "uncommitted");
        assertEquals("uncommitted", read(1));
        assertEquals("old", infinispan.get(1L));
        database.put(1L, "old");
        transaction.end(Status.STATUS_ROLLEDBACK);
        assertEquals("old", read(1));
    }

    @Test
    void aValueLoadedBeforeACommitIsNotPutAfterIt() {
        Function<List<Long>, Map<Long, String>> slow = keys -> {
            Map<Long, String> loaded = load(keys);
            // the writer commits and evicts between the reader's load and its put
            transaction.begin();
            cache.evict(List.of(1L));
            database.put(1L, "new");
            transaction.end(Status.STATUS_COMMITTED);
            return loaded;
        };
        assertEquals("old", cache.get(1L, slow), "the reader itself began before the commit");
        assertEquals("new", read(1));
    }

    @Test
    void aValueLoadedBeforeACommitDoesNotReplaceALaterReadersValue() {
        Function<List<Long>, Map<Long, String>> slow = keys -> {
            Map<Long, String> loaded = load(keys);
            cache.evict(List.of(1L));
            database.put(1L, "new");
            assertEquals("new", read(1));
            return loaded;
        };
        cache.get(1L, slow);
        assertEquals("new", read(1));
    }

    @Test
    void emptyingTheCacheKeepsLatePutsOutToo() {
        Function<List<Long>, Map<Long, String>> slow = keys -> {
            Map<Long, String> loaded = load(keys);
            transaction.begin();
            cache.evictAll();
            database.put(1L, "new");
            transaction.end(Status.STATUS_COMMITTED);
            return loaded;
        };
        cache.get(1L, slow);
        assertEquals("new", read(1));
    }

    @Test
    void aFailedLoadLeavesNoLeaseBehind() {
        assertThrows(
                IllegalStateException.class,
                () -> cache.get(1L, keys -> {
                    throw new IllegalStateException("database down");
                }));
        assertEquals("old", read(1));
        assertEquals("old", infinispan.get(1L));
    }

    @Test
    void neverServesAnOldValueAfterTheCommitReturnedWhateverTheReadersDo() throws InterruptedException {
        AtomicLong committed = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        AtomicReferenceMessage failure = new AtomicReferenceMessage();
        NodeCache<Long, Long> counters = new NodeCache<>(infinispan, new Transaction());
        AtomicLong stored = new AtomicLong();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread reader = new Thread(() -> {
                while (!done.get()) {
                    long before = committed.get();
                    Long seen = counters.get(7L, keys -> {
                        long value = stored.get();
                        Thread.yield();
                        return Map.of(7L, value);
                    });
                    if (seen == null || seen < before) {
                        failure.set("read " + seen + " after the commit of " + before);
                    }
                }
            });
            readers.add(reader);
            reader.start();
        }
        for (long value = 1; value <= 20_000; value++) {
            stored.set(value);
            counters.evict(List.of(7L));
            committed.set(value);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        assertNull(failure.text);
    }

    private static final class AtomicReferenceMessage {
        private volatile String text;

        void set(String message) {
            text = message;
        }
    }
}
