package org.zhutong.sales.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a sales order stands. Delivered and invoiced are not states: they follow from its lines. */
public enum SalesOrderState implements DocumentState<SalesOrderState> {
    /** Being written; the only state in which it changes. */
    DRAFT,
    /** Waits for a decision, or has a favourable one and waits to be confirmed. */
    IN_APPROVAL,
    /** Binding: credit is taken and stock reserved. */
    CONFIRMED,
    /** Stopped for the time being; keeps its credit and its stock. */
    ON_HOLD,
    CLOSED,
    CANCELLED;

    @Override
    public Set<SalesOrderState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_APPROVAL, CONFIRMED, CANCELLED);
            case IN_APPROVAL -> Set.of(DRAFT, CONFIRMED, CANCELLED);
            case CONFIRMED -> Set.of(ON_HOLD, CLOSED, CANCELLED);
            case ON_HOLD -> Set.of(CONFIRMED, CANCELLED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    /** Whether the order holds credit and stock. */
    public boolean isCommitted() {
        return this == CONFIRMED || this == ON_HOLD;
    }

    @Override
    public String messageKey() {
        return "sales.order.state." + name();
    }
}
