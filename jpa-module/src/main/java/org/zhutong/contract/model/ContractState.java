package org.zhutong.contract.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a contract (one version of it) stands. */
public enum ContractState implements DocumentState<ContractState> {
    /** Being written; the only state in which it changes. */
    DRAFT,
    IN_APPROVAL,
    /** May be signed. */
    APPROVED,
    /** Signed by both sides: orders are made of it. */
    EFFECTIVE,
    /** Both sides have done what they promised. */
    COMPLETED,
    /** Ended before that, or called off before it was signed. */
    TERMINATED,
    /** The next version was signed. */
    SUPERSEDED;

    @Override
    public Set<ContractState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(IN_APPROVAL, APPROVED, TERMINATED);
            case IN_APPROVAL -> Set.of(DRAFT, APPROVED);
            case APPROVED -> Set.of(DRAFT, EFFECTIVE, TERMINATED);
            case EFFECTIVE -> Set.of(COMPLETED, TERMINATED, SUPERSEDED);
            case COMPLETED, TERMINATED, SUPERSEDED -> Set.of();
        };
    }

    /** Whether it is not signed yet and may still be. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_APPROVAL || this == APPROVED;
    }

    @Override
    public String messageKey() {
        return "contract.state." + name();
    }
}
