package org.zhutong.crm.model;

/** How important a customer is; price rules refer to it. */
public enum CustomerLevel {
    A,
    B,
    C;

    /** Message key of the level's name. */
    public String messageKey() {
        return "crm.level." + name();
    }
}
