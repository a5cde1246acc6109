package org.zhutong.mail.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;

class OutgoingMailTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private static OutgoingMail mail(String to, String subject) {
        return new OutgoingMail(to, "王工", subject, "https://example.test/offer?t=secret", null, Act.of("x", START));
    }

    @Test
    void pausesGrowUntilItIsGivenUpAfterMostOfADay() {
        OutgoingMail mail = mail("wang@example.test", "报价单");
        Instant now = START;
        List<Long> pauses = new ArrayList<>();
        while (mail.getStatus() == MailState.QUEUED) {
            assertTrue(mail.isDue(now));
            mail.attempt(now);
            assertFalse(mail.isDue(now.plus(Duration.ofMinutes(4))), "another server must not begin it too");
            mail.failed("no route to host", now);
            pauses.add(Duration.between(now, mail.getNextAttemptAt()).toSeconds());
            now = mail.getNextAttemptAt();
        }
        assertEquals(MailState.FAILED, mail.getStatus());
        assertEquals(OutgoingMail.MAX_ATTEMPTS, pauses.size());
        assertEquals(List.of(30L, 60L, 120L, 240L), pauses.subList(0, 4));
        assertTrue(Duration.between(START, now).toHours() >= 12, "given up too early");

        mail.resend(now);
        assertTrue(mail.isDue(now));
        mail.attempt(now);
        mail.sent(now);
        assertNull(mail.getBody(), "a sent mail keeps its link");
        assertThrows(BusinessException.class, () -> mail.resend(START));
    }

    @Test
    void anAttemptThatFailsLateDoesNotTakeBackTheOneThatGotThrough() {
        OutgoingMail mail = mail("wang@example.test", "报价单");
        for (int i = 0; i < OutgoingMail.MAX_ATTEMPTS; i++) {
            mail.attempt(START);
        }
        mail.sent(START);
        mail.failed("timeout", START);
        assertEquals(MailState.SENT, mail.getStatus());
        assertNull(mail.getLastError());
    }

    @Test
    void aSubjectIsOneLine() {
        assertEquals(
                "报价单 Bcc: all@example.test",
                mail("wang@example.test", "报价单\r\nBcc: all@example.test").getSubject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wang",
                "wang@localhost",
                "a@b@c",
                "a b@example.test",
                "a@example.test,b@example.test",
                "a@example.test\nBcc:x"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThrows(BusinessException.class, () -> mail(address, "报价单"));
    }
}
