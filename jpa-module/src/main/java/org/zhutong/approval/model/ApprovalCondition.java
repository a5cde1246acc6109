package org.zhutong.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;

/** One figure of a document and the threshold beyond which it matters. */
@Embeddable
public class ApprovalCondition implements Serializable {
    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "FACT", nullable = false, length = 20)
    private ApprovalFact fact;

    /** Percent, amount or days, by fact; null for a fact that holds or not. */
    @Column(name = "THRESHOLD", precision = 23, scale = 4)
    private @Nullable BigDecimal threshold;

    protected ApprovalCondition() {}

    /** @param field path of this condition in the input, for the message */
    public ApprovalCondition(String field, @Nullable ApprovalFact fact, @Nullable BigDecimal threshold) {
        if (fact == null || fact == ApprovalFact.ALWAYS) {
            throw BusinessException.invalidField(field + ".fact", "approval.fact-invalid");
        }
        String place = field + ".threshold";
        if (fact.measure() == ApprovalFact.Measure.FLAG) {
            if (threshold != null) {
                throw BusinessException.invalidField(place, "approval.threshold.FLAG");
            }
        } else if (threshold == null) {
            throw BusinessException.invalidField(place, "shared.required");
        } else {
            fact.checkThreshold(place, threshold);
        }
        this.fact = fact;
        this.threshold = threshold;
    }

    /** @param facts of the document; a flag is 1 or 0 */
    boolean holds(Map<ApprovalFact, BigDecimal> facts) {
        BigDecimal limit = threshold;
        return fact.isBeyond(actual(facts), limit == null ? BigDecimal.ZERO : limit);
    }

    BigDecimal actual(Map<ApprovalFact, BigDecimal> facts) {
        BigDecimal actual = facts.get(fact);
        if (actual == null) {
            throw new IllegalStateException("nobody said what " + fact + " is");
        }
        return actual;
    }

    public ApprovalFact getFact() {
        return fact;
    }

    public @Nullable BigDecimal getThreshold() {
        return threshold;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ApprovalCondition c && fact == c.fact && Decimals.same(threshold, c.threshold);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fact);
    }

    @Override
    public String toString() {
        return fact + (threshold == null ? "" : " > " + threshold);
    }
}
