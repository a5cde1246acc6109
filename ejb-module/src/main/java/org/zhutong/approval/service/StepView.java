package org.zhutong.approval.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApproverKind;

/**
 * A step of a chain.
 *
 * @param level steps of one level are open together; the next level after them
 * @param permission who decides must hold it in the document's branch; null where people are named
 * @param needed how many different people have to say yes
 * @param given how many have
 * @param state where it stands
 * @param people who is named at it, or known to hold its permission
 * @param standbys who is asked too once it is escalated; among {@code people} once they are
 * @param escalateAt when it is escalated; null: never, or not open
 */
public record StepView(
        int level,
        ApproverKind kind,
        @Nullable String permission,
        int needed,
        int given,
        State state,
        List<Name> people,
        List<Name> standbys,
        @Nullable Instant escalateAt)
        implements Serializable {

    /** Where a step stands. */
    public enum State {
        /** Later levels, and those of a request that ended before. */
        WAITING,
        OPEN,
        DONE
    }

    /** Somebody. */
    public record Name(String username, String name) implements Serializable {}
}
