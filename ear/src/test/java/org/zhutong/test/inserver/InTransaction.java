package org.zhutong.test.inserver;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import org.zhutong.shared.service.LostRace;

/** Runs test code in a transaction of its own, in any thread of the server; a lost race is run again, as pages and REST do. */
public final class InTransaction {
    private static final int ATTEMPTS = 8;

    private InTransaction() {}

    public static <T> T call(Callable<T> action) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(action);
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !LostRace.in(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(10, 100));
            }
        }
    }

    public static void run(As.Action action) throws Exception {
        call(() -> {
            action.run();
            return null;
        });
    }

    private static <T> T once(Callable<T> action) throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
        transaction.begin();
        boolean done = false;
        try {
            T result = action.call();
            transaction.commit();
            done = true;
            return result;
        } finally {
            if (!done && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }
}
