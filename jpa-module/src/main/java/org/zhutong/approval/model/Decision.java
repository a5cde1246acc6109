package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
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

    protected Decision() {}

    Decision(Act act, boolean approved) {
        this.by = act.by();
        this.at = act.at();
        this.approved = approved;
        this.remark = act.reason();
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

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Decision d
                && by.equals(d.by)
                && at.equals(d.at)
                && approved == d.approved
                && Objects.equals(remark, d.remark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, at, approved);
    }

    @Override
    public String toString() {
        return (approved ? "approved" : "refused") + " by " + by + (remark == null ? "" : ": " + remark);
    }
}
