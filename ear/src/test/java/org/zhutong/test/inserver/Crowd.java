package org.zhutong.test.inserver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads of the server doing something at the same moment. */
public final class Crowd {
    private Crowd() {}

    /** What each got: its result, or what it threw. */
    public static List<Object> together(List<? extends Callable<?>> actions) throws Exception {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        ExecutorService pool = Executors.newFixedThreadPool(actions.size());
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<?> action : actions) {
                futures.add(pool.submit(() -> {
                    Thread.currentThread().setContextClassLoader(application);
                    start.await();
                    return action.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
