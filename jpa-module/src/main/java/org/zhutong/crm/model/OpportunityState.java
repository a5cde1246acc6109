package org.zhutong.crm.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** How an opportunity stands: still open, or at one of its two ends. */
public enum OpportunityState implements DocumentState<OpportunityState> {
    OPEN,
    WON,
    LOST;

    @Override
    public Set<OpportunityState> successors() {
        // from stage to stage it stays open
        return this == OPEN ? Set.of(OPEN, WON, LOST) : Set.of();
    }

    @Override
    public String messageKey() {
        return "crm.opportunity.state." + name();
    }
}
