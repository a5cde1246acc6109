package org.zhutong.mail.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhutong.mail.model.MailState;
import org.zhutong.mail.model.OutgoingMail;

/** The short transactions around an attempt: none is open while the mail server is spoken to. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailStep {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    public List<Long> due(int limit) {
        return em.createQuery(
                        "SELECT m.id FROM OutgoingMail m WHERE m.status = :queued AND m.nextAttemptAt <= :now ORDER BY m.nextAttemptAt, m.id",
                        Long.class)
                .setParameter("queued", MailState.QUEUED)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes a mail for one attempt; empty when another server was faster. */
    public Optional<MailCopy> take(Long id) {
        OutgoingMail mail = em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || !mail.isDue(clock.instant())) {
            return Optional.empty();
        }
        mail.attempt(clock.instant());
        String body = mail.getBody();
        return Optional.of(new MailCopy(
                Objects.requireNonNull(mail.getId()),
                mail.getCreatedAt().getEpochSecond(),
                mail.getRecipient(),
                mail.getRecipientName(),
                mail.getSubject(),
                body == null ? "" : body));
    }

    /** @param error null when the mail server took it */
    public void done(Long id, @Nullable String error) {
        OutgoingMail mail = em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (error == null) {
            mail.sent(clock.instant());
        } else {
            mail.failed(error, clock.instant());
        }
    }
}
