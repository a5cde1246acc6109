package org.zhutong.mail.service;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param email address of the one receiver, {@code name} what they are called
 * @param body plain text
 * @param aboutPath path of the document's page, for the outbox; null for none
 */
public record MailMessage(
        String email,
        @Nullable String name,
        String subject,
        String body,
        @Nullable String aboutPath) {}
