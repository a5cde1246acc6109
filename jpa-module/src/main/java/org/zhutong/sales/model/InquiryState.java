package org.zhutong.sales.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where an inquiry stands. */
public enum InquiryState implements DocumentState<InquiryState> {
    /** Waits for its quotation. */
    OPEN,
    QUOTED,
    /** A quotation of it was accepted. */
    CLOSED,
    LOST;

    @Override
    public Set<InquiryState> successors() {
        return switch (this) {
            case OPEN -> Set.of(QUOTED, LOST);
            case QUOTED -> Set.of(CLOSED, LOST);
            case CLOSED -> Set.of();
            // the customer thought better of it: a declined quotation was revised and accepted
            case LOST -> Set.of(CLOSED);
        };
    }

    /** Whether somebody may still work on it. */
    public boolean isUnderWay() {
        return this == OPEN || this == QUOTED;
    }

    @Override
    public String messageKey() {
        return "sales.inquiry.state." + name();
    }
}
