package org.zhutong.mail.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.mail.internal.MailSettings;
import org.zhutong.mail.model.OutgoingMail;
import org.zhutong.organisation.service.CallerContext;

/** Takes mails from other features, in their transaction. The calling use case checks the permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MailOutbox {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private MailSettings settings;

    /** Whether there is a mail server: without one, what is only of use today is better not queued. */
    public boolean isOn() {
        return settings.isConfigured();
    }

    /** Queues a mail; it goes out after the transaction, or never when that is rolled back. */
    public void put(MailMessage message) {
        em.persist(new OutgoingMail(
                message.email(), message.name(), message.subject(), message.body(), message.aboutPath(), caller.act()));
    }
}
