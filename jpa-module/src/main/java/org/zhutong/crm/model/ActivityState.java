package org.zhutong.crm.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where an activity stands. */
public enum ActivityState implements DocumentState<ActivityState> {
    /** Somebody is to do it by a time. */
    PLANNED,
    DONE,
    /** Nobody does it any more. */
    CANCELLED;

    @Override
    public Set<ActivityState> successors() {
        return this == PLANNED ? Set.of(DONE, CANCELLED) : Set.of();
    }

    @Override
    public String messageKey() {
        return "crm.activity.state." + name();
    }
}
