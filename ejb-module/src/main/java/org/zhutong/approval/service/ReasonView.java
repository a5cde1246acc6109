package org.zhutong.approval.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalReason;

/**
 * A condition of a policy that the document meets.
 *
 * @param kind the figure looked at; ALWAYS for a policy without conditions
 * @param threshold of the policy, in percent, the document's currency, or days; null where there is none
 * @param actual of the document, likewise
 * @param policyId the policy that says so
 */
public record ReasonView(
        ApprovalFact kind,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal actual,
        long policyId) implements Serializable {

    public static ReasonView of(ApprovalReason reason) {
        return new ReasonView(reason.getKind(), reason.getThreshold(), reason.getActual(), reason.getPolicyId());
    }
}
