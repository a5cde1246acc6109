package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One threshold a document exceeds, as it was when approval was asked for: the policy may change later, this does not. */
@Embeddable
public class ApprovalReason implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What was exceeded. */
    public enum Kind {
        /** The discount off the list price, in percent. */
        DISCOUNT,
        /** The total including VAT, in the document's currency. */
        AMOUNT,
        /** A line has a price of the seller's own where the price book has none: its discount cannot be told. */
        NO_LIST_PRICE,
        /** The policy names no threshold: every document of the kind needs approval. */
        ALWAYS;

        public String messageKey() {
            return "approval.reason." + name();
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private Kind kind;

    /** Percent or amount, by kind; null where there is none. */
    @Column(name = "THRESHOLD", precision = 23, scale = 4)
    private @Nullable BigDecimal threshold;

    @Column(name = "ACTUAL", precision = 23, scale = 4)
    private @Nullable BigDecimal actual;

    @Column(name = "REQUIRED_PERMISSION", nullable = false, length = 60)
    private String requiredPermission;

    @Column(name = "POLICY_ID", nullable = false)
    private Long policyId;

    protected ApprovalReason() {}

    public ApprovalReason(
            Kind kind,
            @Nullable BigDecimal threshold,
            @Nullable BigDecimal actual,
            String requiredPermission,
            Long policyId) {
        this.kind = kind;
        this.threshold = threshold;
        this.actual = actual;
        this.requiredPermission = requiredPermission;
        this.policyId = policyId;
    }

    public Kind getKind() {
        return kind;
    }

    public @Nullable BigDecimal getThreshold() {
        return threshold;
    }

    public @Nullable BigDecimal getActual() {
        return actual;
    }

    public String getRequiredPermission() {
        return requiredPermission;
    }

    public Long getPolicyId() {
        return policyId;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ApprovalReason r
                && kind == r.kind
                && policyId.equals(r.policyId)
                && requiredPermission.equals(r.requiredPermission)
                && same(threshold, r.threshold)
                && same(actual, r.actual);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, policyId);
    }

    @Override
    public String toString() {
        return kind + (threshold == null ? "" : " " + actual + " > " + threshold) + " (" + requiredPermission + ")";
    }
}
