package org.zhutong.mail.model;

/** Where an outgoing mail stands. */
public enum MailState {
    /** Waits for the next attempt. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** Given up after the last attempt; people may have it sent again. */
    FAILED
}
