package org.zhutong.mail.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A mail with what it says.
 *
 * @param body only outside production and until it is sent: it may hold a private link that opens a customer's quotation
 */
public record MailView(MailRow mail, @Nullable String body) implements Serializable {}
