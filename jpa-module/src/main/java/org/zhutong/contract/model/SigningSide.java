package org.zhutong.contract.model;

/** Whose signature it is. */
public enum SigningSide {
    OURS,
    CUSTOMER;

    public String messageKey() {
        return "contract.side." + name();
    }
}
