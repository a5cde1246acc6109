package org.zhutong.mail.internal;

import org.jspecify.annotations.Nullable;

/** What of a mail is handed to the mail server. @param created seconds, to tell it from a mail of another database */
record MailCopy(
        long id, long created, String recipient, @Nullable String name, String subject, String body) {}
