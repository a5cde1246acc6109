package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.LinkFailure;
import org.zhutong.sales.model.QuotationLink;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.shared.model.BusinessException;

/** Decides which private links open something. */
@ApplicationScoped
public class LinkGate {
    /** Wrong tokens an address may try within {@link #WINDOW}. */
    static final int MOST_FAILURES = 30;

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int TOKEN_LENGTH = 43;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    /** The link of a token; null when it opens nothing, which is counted against the address. */
    public @Nullable QuotationLink enter(@Nullable String token) {
        String address = caller.address() == null ? "-" : caller.address();
        if (failures(address) >= MOST_FAILURES) {
            return null;
        }
        QuotationLink link = find(token);
        if (link == null) {
            em.persist(new LinkFailure(address, clock.instant()));
        }
        return link;
    }

    private long failures(String address) {
        return em.createQuery(
                        "SELECT COUNT(f) FROM LinkFailure f WHERE f.address = :address AND f.at > :since", Long.class)
                .setParameter("address", address)
                .setParameter("since", clock.instant().minus(WINDOW))
                .getSingleResult();
    }

    /** @throws BusinessException NOT_FOUND when the token opens nothing (any more) */
    public QuotationLink link(String token) {
        QuotationLink link = find(token);
        if (link == null) {
            throw invalid();
        }
        return link;
    }

    /** As {@link #link}, for an answer: from now on nobody takes the link back before the answer is in. */
    public QuotationLink locked(String token) {
        QuotationLink link = link(token);
        em.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        if (link.isRevoked()) {
            throw invalid();
        }
        return link;
    }

    private static BusinessException invalid() {
        return BusinessException.notFound("sales.link.invalid");
    }

    private @Nullable QuotationLink find(@Nullable String token) {
        if (token == null || token.length() != TOKEN_LENGTH) {
            return null;
        }
        return em.createQuery(
                        "SELECT l FROM QuotationLink l JOIN Quotation q ON q.id = l.quotationId WHERE l.tokenHash = :hash"
                                + " AND l.revokedAt IS NULL AND q.status = :sent AND q.validUntil >= :today",
                        QuotationLink.class)
                .setParameter("hash", QuotationLink.hash(token))
                .setParameter("sent", QuotationState.SENT)
                .setParameter("today", caller.today())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
