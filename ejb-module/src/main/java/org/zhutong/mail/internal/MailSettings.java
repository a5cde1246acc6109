package org.zhutong.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.Environment;

/** The mail server, from the environment. */
@ApplicationScoped
public class MailSettings {
    private static final String TIMEOUT = "15000";

    /** Whether there is a server; without one mails wait in the outbox. */
    public boolean isConfigured() {
        return Environment.smtp("HOST").isPresent();
    }

    String from() {
        return Environment.smtp("FROM").orElse("zhutong@localhost");
    }

    @Nullable
    String user() {
        return Environment.smtp("USER").orElse(null);
    }

    @Nullable
    String password() {
        return Environment.smtp("PASSWORD").orElse(null);
    }

    /** For a mail session. With {@code starttls} a server that cannot encrypt is refused. */
    Properties properties() {
        String tls = Environment.smtp("TLS").orElse("starttls");
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", Environment.smtp("HOST").orElse("localhost"));
        properties.setProperty("mail.smtp.port", Environment.smtp("PORT").orElse("587"));
        properties.setProperty("mail.smtp.auth", String.valueOf(user() != null));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return properties;
    }
}
