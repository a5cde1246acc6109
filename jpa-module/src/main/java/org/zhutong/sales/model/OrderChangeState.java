package org.zhutong.sales.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a change order stands. */
public enum OrderChangeState implements DocumentState<OrderChangeState> {
    /** Being written; the only state in which it changes. */
    DRAFT,
    /** Waits for somebody entitled; a favourable decision applies it. */
    IN_APPROVAL,
    /** The order says what it says. */
    APPLIED,
    /** Somebody entitled did not agree; the order stays as it is. */
    REJECTED,
    /** Given up, or its order is over. */
    CANCELLED;

    @Override
    public Set<OrderChangeState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_APPROVAL, APPLIED, CANCELLED);
            case IN_APPROVAL -> Set.of(DRAFT, APPLIED, REJECTED, CANCELLED);
            case APPLIED, REJECTED, CANCELLED -> Set.of();
        };
    }

    /** Whether its order can have no other one meanwhile. */
    public boolean isOpen() {
        return !successors().isEmpty();
    }

    @Override
    public String messageKey() {
        return "sales.change.state." + name();
    }
}
