package org.zhutong.test.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhutong.test.support.Together;

/** Clients that do the same again and again, each in its own thread, all at the same time. */
final class Crowd {
    private Crowd() {}

    /** One of the clients. */
    interface Client {
        void act() throws Exception;
    }

    /** How often all of them together acted in a second. */
    static double perSecond(List<? extends Client> clients, Duration duration) {
        Stopwatch watch = new Stopwatch();
        List<Callable<Integer>> loops = clients.stream()
                .<Callable<Integer>>map(client -> () -> actUntil(client, watch, duration.toSeconds()))
                .toList();
        int acts = Together.all(loops).stream().mapToInt(Integer::intValue).sum();
        return acts / watch.seconds();
    }

    private static int actUntil(Client client, Stopwatch watch, long seconds) throws Exception {
        int acts = 0;
        while (watch.seconds() < seconds) {
            client.act();
            acts++;
        }
        return acts;
    }

    static <T> List<T> times(int count, Callable<T> maker) {
        return Together.all(Collections.nCopies(count, maker));
    }
}
