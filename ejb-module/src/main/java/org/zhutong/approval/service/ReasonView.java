package org.zhutong.approval.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalReason;

/**
 * A condition of a policy that the document meets.
 *
 * @param kind the figure looked at; ALWAYS for a policy without conditions
 * @param threshold of the policy, in percent, the document's currency, or days; null where there is none
 * @param actual of the document, likewise; null also for who may not see costs, where it tells of them
 * @param policyId the policy that says so
 */
public record ReasonView(
        ApprovalFact kind,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal actual,
        long policyId) implements Serializable {

    /** @param costs whether the caller may see costs */
    public static List<ReasonView> of(List<ApprovalReason> reasons, boolean costs) {
        return reasons.stream()
                .map(reason -> new ReasonView(
                        reason.getKind(),
                        reason.getThreshold(),
                        costs || !reason.getKind().isConfidential() ? reason.getActual() : null,
                        reason.getPolicyId()))
                .toList();
    }
}
