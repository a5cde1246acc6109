package org.zhutong.crm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;

/** An opportunity came into a stage: which, when, by whom. Appended, never changed. */
@Embeddable
public class StageEntry implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "STAGE_ID", nullable = false)
    private Long enteredStage;

    @Column(name = "ENTERED_AT", nullable = false)
    private Instant enteredAt;

    @Column(name = "ENTERED_BY", nullable = false, length = 100)
    private String enteredBy;

    protected StageEntry() {}

    StageEntry(Long enteredStage, Act act) {
        this.enteredStage = enteredStage;
        this.enteredAt = act.at();
        this.enteredBy = act.by();
    }

    public Long getEnteredStage() {
        return enteredStage;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public String getEnteredBy() {
        return enteredBy;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof StageEntry other
                && enteredStage.equals(other.enteredStage)
                && enteredAt.equals(other.enteredAt)
                && enteredBy.equals(other.enteredBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(enteredStage, enteredAt);
    }

    @Override
    public String toString() {
        return enteredStage + " " + enteredAt + " " + enteredBy;
    }
}
