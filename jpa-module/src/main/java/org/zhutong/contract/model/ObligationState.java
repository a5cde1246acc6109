package org.zhutong.contract.model;

/** Where an obligation stands. */
public enum ObligationState {
    OPEN,
    FULFILLED,
    /** Nobody owes it any more: waived, or another version of the contract says otherwise. */
    DROPPED;

    public String messageKey() {
        return "contract.obligation.state." + name();
    }
}
