package org.zhutong.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One move of a document from a state to the next: who, when and why. Appended, never changed. */
@Embeddable
public class StatusChange implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "FROM_STATE", length = 30)
    private @Nullable String fromState;

    @Column(name = "TO_STATE", nullable = false, length = 30)
    private String toState;

    @Column(name = "CHANGED_BY", nullable = false, length = 100)
    private String changedBy;

    @Column(name = "CHANGED_AT", nullable = false)
    private Instant changedAt;

    @Column(name = "REASON", length = 500)
    private @Nullable String reason;

    protected StatusChange() {}

    private StatusChange(@Nullable String from, String to, Act act) {
        this.fromState = from;
        this.toState = to;
        this.changedBy = act.by();
        this.changedAt = act.at();
        this.reason = act.reason();
    }

    /** The first state of a new document. */
    public static StatusChange initial(DocumentState<?> state, Act act) {
        return new StatusChange(null, state.name(), act);
    }

    /**
     * Moves on, or refuses.
     *
     * @param document the number people know the document by, for the message
     * @throws BusinessException {@code shared.illegal-transition} (CONFLICT) when the map does not allow the move
     */
    public static <S extends Enum<S> & DocumentState<S>> StatusChange move(S from, S to, String document, Act act) {
        if (!from.successors().contains(to)) {
            throw BusinessException.conflict(
                    "shared.illegal-transition", document, "@" + from.messageKey(), "@" + to.messageKey());
        }
        return new StatusChange(from.name(), to.name(), act);
    }

    /** Something worth remembering that left the document in its state, with the reason that says what it was. */
    public static StatusChange remark(DocumentState<?> state, Act act) {
        return new StatusChange(state.name(), state.name(), act);
    }

    public @Nullable String getFromState() {
        return fromState;
    }

    public String getToState() {
        return toState;
    }

    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public @Nullable String getReason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof StatusChange s
                && Objects.equals(fromState, s.fromState)
                && toState.equals(s.toState)
                && changedBy.equals(s.changedBy)
                && changedAt.equals(s.changedAt)
                && Objects.equals(reason, s.reason);
    }

    @Override
    public String toString() {
        return (fromState == null ? "" : fromState + " → ") + toState + (reason == null ? "" : ": " + reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(toState, changedBy, changedAt);
    }
}
