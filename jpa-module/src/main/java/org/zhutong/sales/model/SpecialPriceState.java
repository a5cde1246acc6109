package org.zhutong.sales.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a special price request stands. */
public enum SpecialPriceState implements DocumentState<SpecialPriceState> {
    DRAFT,
    /** Waits for somebody of the company. */
    IN_APPROVAL,
    /** Waits for the manufacturer. */
    REQUESTED,
    /** The manufacturer agreed: its prices hold from day to day as long as something is left. */
    GRANTED,
    /** The manufacturer did not agree. */
    DECLINED,
    /** Used no more. */
    CLOSED;

    @Override
    public Set<SpecialPriceState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_APPROVAL, REQUESTED);
            case IN_APPROVAL -> Set.of(REQUESTED, DRAFT);
            case REQUESTED -> Set.of(GRANTED, DECLINED, DRAFT);
            case GRANTED -> Set.of(GRANTED, CLOSED);
            case DECLINED, CLOSED -> Set.of();
        };
    }

    @Override
    public String messageKey() {
        return "sales.special.state." + name();
    }
}
