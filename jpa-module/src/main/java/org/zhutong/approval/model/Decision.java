package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;

/** What somebody entitled said about a request (审批意见). Appended, never changed. */
@Embeddable
public class Decision implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "DECIDED_BY", nullable = false, length = 100)
    private String by;

    @Column(name = "DECIDED_AT", nullable = false)
    private Instant at;

    @Column(name = "APPROVED", nullable = false)
    private boolean approved;

    @Column(name = "REMARK", length = 500)
    private @Nullable String remark;

    /** Place of the step it answers, from 0. */
    @Column(name = "STEP", nullable = false)
    private int step;

    /** Whose say it is: one's own, or of somebody who had delegated it. */
    @Column(name = "DECIDED_FOR", nullable = false, length = 100)
    private String decidedFor;

    protected Decision() {}

    Decision(Act act, boolean approved, int step, String voice) {
        this.by = act.by();
        this.at = act.at();
        this.approved = approved;
        this.remark = act.reason();
        this.step = step;
        this.decidedFor = voice;
    }

    /** Everybody whose say is spent by it. */
    Set<String> people() {
        return isForAnother() ? Set.of(by, decidedFor) : Set.of(by);
    }

    public String getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }

    public boolean isApproved() {
        return approved;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public int getStep() {
        return step;
    }

    public String getDecidedFor() {
        return decidedFor;
    }

    public boolean isForAnother() {
        return !decidedFor.equals(by);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Decision d
                && by.equals(d.by)
                && at.equals(d.at)
                && approved == d.approved
                && step == d.step
                && decidedFor.equals(d.decidedFor)
                && Objects.equals(remark, d.remark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, at, approved);
    }

    @Override
    public String toString() {
        return (approved ? "approved" : "refused") + " by " + by + (isForAnother() ? " for " + decidedFor : "")
                + (remark == null ? "" : ": " + remark);
    }
}
