package org.zhutong.test.support;

import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A mail server that stays up from one step of a test to a later one. */
public final class Postbox {
    private static MailServer server;

    private Postbox() {}

    public static void open() {
        server = MailServer.start();
    }

    /** Texts of all mails to the address, waited for until there is one. */
    public static List<String> mails(String address) {
        server.await(address);
        return server.to(address).stream()
                .map((MimeMessage mail) -> MailServer.text(mail))
                .toList();
    }

    public static void close() {
        server.close();
    }
}
