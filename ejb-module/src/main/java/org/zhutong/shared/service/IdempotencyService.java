package org.zhutong.shared.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.IdempotencyRecord;

/**
 * Remembers the answers of requests that carry an idempotency key (invariant 9). No use case by itself: the audit trail names
 * the one whose answer it keeps.
 */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IdempotencyService {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /**
     * The answer a request got.
     *
     * @param tag entity tag
     * @param body JSON
     */
    public record KeptAnswer(
            int status,
            @Nullable String location,
            @Nullable String tag,
            @Nullable String body) {}

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * The answer given before, or nothing: then the key is now this transaction's. A second request with the same key waits
     * here for the first one's commit (unique key) and then fails on the key, to be retried into the first one's answer.
     *
     * @param keyHash SHA-256 of caller, method, path and key
     * @param bodyHash SHA-256 of the request body
     * @throws BusinessException INVALID {@code shared.idempotency-key-reused} when the body differs from the first one's
     */
    public Optional<KeptAnswer> claim(String keyHash, String bodyHash) {
        IdempotencyRecord known = em.find(IdempotencyRecord.class, keyHash);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (known != null && known.getCreatedAt().plus(KEPT).isBefore(now)) {
            em.remove(known);
            em.flush();
            known = null;
        }
        if (known != null) {
            if (!known.getBodyHash().equals(bodyHash)) {
                throw BusinessException.invalidField("Idempotency-Key", "shared.idempotency-key-reused");
            }
            return Optional.of(new KeptAnswer(
                    known.getAnswerStatus(), known.getAnswerLocation(), known.getAnswerTag(), known.getAnswerBody()));
        }
        em.persist(new IdempotencyRecord(keyHash, bodyHash, now));
        em.flush();
        return Optional.empty();
    }

    /** Keeps the answer, in the transaction of the work itself. */
    public void keep(
            String keyHash, int status, @Nullable String location, @Nullable String tag, @Nullable String body) {
        IdempotencyRecord claimed = em.find(IdempotencyRecord.class, keyHash);
        if (claimed == null) {
            throw new IllegalStateException("the key was not claimed in this transaction");
        }
        claimed.answer(status, location, tag, body);
    }
}
