package org.zhutong.crm.model;

/** What is done, or to be done, for a customer. */
public enum ActivityKind {
    CALL,
    VISIT,
    TASK,
    MAIL,
    /** Something to remember: nothing is left to do about it. */
    NOTE;

    /** Whether somebody at the customer hears from us by it. */
    public boolean isContact() {
        return this == CALL || this == VISIT || this == MAIL;
    }

    /** Message key of its name. */
    public String messageKey() {
        return "crm.activity.kind." + name();
    }
}
