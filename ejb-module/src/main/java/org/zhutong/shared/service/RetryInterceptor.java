package org.zhutong.shared.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.Serializable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The one place where lost races are retried: at most {@value #ATTEMPTS} attempts with a short random pause. */
@Interceptor
@Retried
@Priority(Interceptor.Priority.APPLICATION)
public class RetryInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RetryInterceptor.class);
    private static final int ATTEMPTS = 5;

    @Inject
    private transient UserTransaction transaction;

    @AroundInvoke
    public Object retry(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !LostRace.in(e) || inTransaction()) {
                    throw e;
                }
                LOG.debugf("lost a race in %s, attempt %d: %s", call.getMethod(), attempt, e.getMessage());
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(10, 30L << attempt));
            }
        }
    }

    private boolean inTransaction() throws SystemException {
        return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
