package org.zhutong.shared.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.IdempotencyService;
import org.zhutong.shared.service.LostRace;

/**
 * Around every write: begins the transaction, looks up the idempotency key in it, calls the resource, keeps the answer in the
 * same transaction, commits. A lost race (deadlock, lock time-out, or another request with the same key) is tried again.
 */
@Interceptor
@RestApi
@Priority(Interceptor.Priority.APPLICATION)
public class RestApiInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ATTEMPTS = 6;

    @Inject
    private transient UserTransaction transaction;

    @Inject
    private transient IdempotentRequest request;

    @Inject
    private transient IdempotencyService idempotency;

    /** Another request with the same key is ahead: its answer is there at the next attempt. */
    private static final class KeyTaken extends Exception {
        private static final long serialVersionUID = 1L;

        KeyTaken(Throwable cause) {
            super(cause);
        }
    }

    @AroundInvoke
    public @Nullable Object around(InvocationContext call) throws Exception {
        if (call.getMethod().isAnnotationPresent(GET.class)) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call);
            } catch (KeyTaken | RuntimeException e) {
                if (attempt == ATTEMPTS || !(e instanceof KeyTaken || LostRace.in(e))) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(10, 30L << attempt));
            }
        }
    }

    private @Nullable Object attempt(InvocationContext call) throws Exception {
        transaction.begin();
        try {
            String key = request.keyHash();
            Object answer;
            if (key == null) {
                answer = call.proceed();
            } else {
                Optional<IdempotencyService.KeptAnswer> known = claim(key);
                answer = known.isPresent() ? replay(known.get()) : keep(key, call.proceed());
            }
            transaction.commit();
            return answer;
        } catch (jakarta.transaction.RollbackException e) {
            // what the commit itself met (a constraint, a stale version): the mapper looks at the cause
            throw new IllegalStateException("commit failed", e);
        } finally {
            rollbackIfOpen();
        }
    }

    private Optional<IdempotencyService.KeptAnswer> claim(String key) throws KeyTaken {
        try {
            return idempotency.claim(key, request.bodyHash());
        } catch (BusinessException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new KeyTaken(e);
        }
    }

    private static Response replay(IdempotencyService.KeptAnswer known) {
        Response.ResponseBuilder answer = Response.status(known.status()).header("Idempotency-Replayed", "true");
        if (known.location() != null) {
            answer.header(HttpHeaders.LOCATION, known.location());
        }
        if (known.tag() != null) {
            answer.header(HttpHeaders.ETAG, known.tag());
        }
        if (known.body() != null) {
            answer.entity(new RawJson(known.body())).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    private @Nullable Object keep(String key, @Nullable Object answer) throws JsonProcessingException {
        if (!(answer instanceof Response response)) {
            throw new IllegalStateException("a write answers with a Response");
        }
        String body = response.getEntity() == null ? null : Json.MAPPER.writeValueAsString(response.getEntity());
        idempotency.keep(
                key,
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                body);
        return response;
    }

    private void rollbackIfOpen() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }
}
