package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Decimals;

/** One condition of a policy that a document meets, as it was when approval was asked for: the policy may change later, this does not. */
@Embeddable
public class ApprovalReason implements Serializable {
    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ApprovalFact kind;

    /** Percent, amount or days, by kind; null where there is none. */
    @Column(name = "THRESHOLD", precision = 23, scale = 4)
    private @Nullable BigDecimal threshold;

    @Column(name = "ACTUAL", precision = 23, scale = 4)
    private @Nullable BigDecimal actual;

    @Column(name = "POLICY_ID", nullable = false)
    private Long policyId;

    protected ApprovalReason() {}

    public ApprovalReason(
            ApprovalFact kind, @Nullable BigDecimal threshold, @Nullable BigDecimal actual, Long policyId) {
        this.kind = kind;
        this.threshold = threshold;
        this.actual = actual;
        this.policyId = policyId;
    }

    public ApprovalFact getKind() {
        return kind;
    }

    public @Nullable BigDecimal getThreshold() {
        return threshold;
    }

    public @Nullable BigDecimal getActual() {
        return actual;
    }

    public Long getPolicyId() {
        return policyId;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ApprovalReason r
                && kind == r.kind
                && policyId.equals(r.policyId)
                && Decimals.same(threshold, r.threshold)
                && Decimals.same(actual, r.actual);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, policyId);
    }

    @Override
    public String toString() {
        return kind + (threshold == null ? "" : " " + actual + " > " + threshold);
    }
}
