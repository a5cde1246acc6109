package org.zhutong.inventory.model;

import java.util.Set;
import org.zhutong.shared.model.DocumentState;

/** States of an opening stock document. */
public enum OpeningState implements DocumentState<OpeningState> {
    DRAFT,
    POSTED;

    @Override
    public Set<OpeningState> successors() {
        return this == DRAFT ? Set.of(POSTED) : Set.of();
    }

    @Override
    public String messageKey() {
        return "inventory.opening.state." + name();
    }
}
