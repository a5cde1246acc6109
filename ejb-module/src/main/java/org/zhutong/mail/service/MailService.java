package org.zhutong.mail.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.zhutong.mail.internal.MailSettings;
import org.zhutong.mail.model.MailState;
import org.zhutong.mail.model.OutgoingMail;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Environment;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** The outbox for IT: what went out, what waits, what failed and why. For people of the whole company. */
@Stateless
public class MailService {
    private static final String ROW =
            "NEW org.zhutong.mail.service.MailRow(m.id, m.recipient, m.recipientName, m.subject, m.aboutPath, m.status,"
                    + " m.attempts, m.nextAttemptAt, m.lastError, m.createdBy, m.createdAt, m.sentAt)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** Filters: {@code status}, {@code recipient}; sorts: {@code createdAt}. */
    @RolesAllowed(Permissions.SETTING_READ)
    public Page<MailRow> list(PageRequest request) {
        ListQuery<MailRow> query = new ListQuery<>(em, MailRow.class, ROW, "OutgoingMail m", "m.id")
                .search("LOWER(m.recipient)", "LOWER(m.subject)")
                .filter("status", "m.status", MailState::valueOf)
                .filter("recipient", "m.recipient", String::valueOf)
                .sortable("createdAt", "m.createdAt", MailRow::createdAt);
        if (!caller.scope().companyWide()) {
            query.within("m.id", Set.of());
        }
        return query.page(request, "-createdAt", MailRow::id);
    }

    @RolesAllowed(Permissions.SETTING_READ)
    public MailView get(long id) {
        return view(load(id, LockModeType.NONE));
    }

    /** Whether there is a mail server; without one every mail waits. */
    @RolesAllowed(Permissions.SETTING_READ)
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /**
     * Has a mail tried again at once.
     *
     * @throws BusinessException CONFLICT when it was sent already
     */
    @RolesAllowed(Permissions.SETTING_WRITE)
    public MailView resend(long id) {
        OutgoingMail mail = load(id, LockModeType.PESSIMISTIC_WRITE);
        mail.resend(clock.instant());
        em.flush();
        return view(mail);
    }

    private OutgoingMail load(long id, LockModeType lock) {
        OutgoingMail mail = em.find(OutgoingMail.class, id, lock);
        if (mail == null || !caller.scope().companyWide()) {
            throw BusinessException.notFound("shared.not-found");
        }
        return mail;
    }

    private static MailView view(OutgoingMail mail) {
        MailRow row = new MailRow(
                Objects.requireNonNull(mail.getId()),
                mail.getRecipient(),
                mail.getRecipientName(),
                mail.getSubject(),
                mail.getAboutPath(),
                mail.getStatus(),
                mail.getAttempts(),
                mail.getNextAttemptAt(),
                mail.getLastError(),
                mail.getCreatedBy(),
                mail.getCreatedAt(),
                mail.getSentAt());
        return new MailView(row, Environment.isProduction() ? null : mail.getBody());
    }
}
