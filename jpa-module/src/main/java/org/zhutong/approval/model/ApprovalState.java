package org.zhutong.approval.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** Where a request for approval stands. */
public enum ApprovalState implements DocumentState<ApprovalState> {
    PENDING,
    /** Waited too long at a step: others were asked too, and somebody still has to decide. */
    ESCALATED,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    @Override
    public Set<ApprovalState> successors() {
        return switch (this) {
            case PENDING -> Set.of(ESCALATED, APPROVED, REFUSED, WITHDRAWN);
            case ESCALATED -> Set.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public String messageKey() {
        return "approval.state." + name();
    }
}
