package org.zhutong.crm.model;

import java.util.EnumSet;
import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** How a project's registration with a manufacturer stands. */
public enum RegistrationState implements DocumentState<RegistrationState> {
    DRAFT,
    /** Somebody else holds the project: a manager decides. */
    COLLIDING,
    /** The manufacturer is asked. */
    SUBMITTED,
    GRANTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN;

    @Override
    public Set<RegistrationState> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(COLLIDING, SUBMITTED, WITHDRAWN);
            case COLLIDING -> EnumSet.of(SUBMITTED, REFUSED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN);
            // granted for longer it stays what it is
            case GRANTED -> EnumSet.of(GRANTED, EXPIRED, WITHDRAWN);
            case REFUSED, EXPIRED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public String messageKey() {
        return "crm.registration.state." + name();
    }
}
