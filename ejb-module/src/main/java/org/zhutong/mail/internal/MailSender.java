package org.zhutong.mail.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;

/**
 * Sends what is due. Every server of a cluster looks, but a mail is taken by one: its row is locked while its next attempt is
 * put off. A server that dies between sending and noting it makes a second copy, with the same Message-ID.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final int AT_ONCE = 50;

    @Inject
    private MailSettings settings;

    @Inject
    private MailStep step;

    @Inject
    private MailTransport transport;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "mail-sender")
    public void run() {
        if (settings.isConfigured()) {
            caller.actAsSystem("mail-sender");
            step.due(AT_ONCE).forEach(id -> step.take(id).ifPresent(mail -> step.done(mail.id(), send(mail))));
        }
    }

    /** @return why it was not sent, null when it was: whatever is wrong with one mail must not keep the others back */
    private @Nullable String send(MailCopy mail) {
        try {
            transport.send(mail, clock.instant());
            return null;
        } catch (MessagingException | RuntimeException e) {
            String reason = reason(e);
            LOG.warnf("mail %d to %s was not sent: %s", mail.id(), mail.recipient(), reason);
            LOG.debug("the failure in full", e);
            return reason;
        }
    }

    /** What the failure and its causes say, without the names of classes: IT reads it on a page. */
    static String reason(Exception failure) {
        Set<String> said = new LinkedHashSet<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && !message.isBlank()) {
                said.add(message);
            }
        }
        return said.isEmpty() ? failure.getClass().getSimpleName() : String.join(": ", said);
    }
}
