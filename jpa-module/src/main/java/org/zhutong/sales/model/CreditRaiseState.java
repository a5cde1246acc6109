package org.zhutong.sales.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a raise of a customer's credit stands. */
public enum CreditRaiseState implements DocumentState<CreditRaiseState> {
    /** Just written: submitted in the same moment. */
    REQUESTED,
    /** Waits for somebody entitled. */
    IN_APPROVAL,
    /** The customer may owe more, up to and on the last day. */
    IN_FORCE,
    /** Somebody entitled did not agree. */
    REFUSED,
    /** Taken back before anybody decided. */
    WITHDRAWN,
    /** Ended before its last day. */
    ENDED,
    /** Its last day is over. */
    EXPIRED;

    @Override
    public Set<CreditRaiseState> successors() {
        return switch (this) {
            case REQUESTED -> Set.of(IN_APPROVAL, IN_FORCE);
            case IN_APPROVAL -> Set.of(IN_FORCE, REFUSED, WITHDRAWN, EXPIRED);
            case IN_FORCE -> Set.of(ENDED, EXPIRED);
            case REFUSED, WITHDRAWN, ENDED, EXPIRED -> Set.of();
        };
    }

    /** Whether no other may be asked for meanwhile. */
    public boolean isOpen() {
        return !successors().isEmpty();
    }

    @Override
    public String messageKey() {
        return "sales.raise.state." + name();
    }
}
