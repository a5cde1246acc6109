package org.zhutong.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Speaks SMTP. */
@ApplicationScoped
public class MailTransport {
    @Inject
    private MailSettings settings;

    /** @throws MessagingException when the server is not there or does not take it */
    void send(MailCopy mail, Instant now) throws MessagingException {
        Session session = Session.getInstance(settings.properties());
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // the same at every attempt, so that a second copy can be told from a second mail
                setHeader("Message-ID", "<outbox-" + mail.id() + "-" + mail.created() + "@zhutong>");
            }
        };
        try {
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(mail.recipient(), mail.name(), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.saveChanges();
        try (Transport transport = session.getTransport()) {
            transport.connect(settings.user(), settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
