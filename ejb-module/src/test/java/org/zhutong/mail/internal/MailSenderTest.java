package org.zhutong.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class MailSenderTest {
    @Test
    void aReasonIsTheChainOfMessagesWithoutClassNames() {
        assertEquals(
                "Couldn't connect to host, port: mail, 25: refused",
                MailSender.reason(new MessagingException(
                        "Couldn't connect to host, port: mail, 25", new ConnectException("refused"))));
    }

    @Test
    void aFailureThatSaysNothingIsNamedShortly() {
        assertEquals("IllegalStateException", MailSender.reason(new IllegalStateException()));
    }
}
