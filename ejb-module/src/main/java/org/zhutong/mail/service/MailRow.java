package org.zhutong.mail.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.mail.model.MailState;

/**
 * A mail in the outbox.
 *
 * @param aboutPath page of the document it is about
 * @param attempts how often it was tried since it was last queued
 * @param lastError what the mail server said at the last attempt that failed
 */
public record MailRow(
        long id,
        String recipient,
        @Nullable String recipientName,
        String subject,
        @Nullable String aboutPath,
        MailState status,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        String createdBy,
        Instant createdAt,
        @Nullable Instant sentAt)
        implements Serializable {}
