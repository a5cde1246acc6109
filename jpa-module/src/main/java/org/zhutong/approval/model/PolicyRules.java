package org.zhutong.approval.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says in its present version.
 *
 * @param branchId null: for every branch without a policy of its own
 * @param all whether every condition has to hold; else one is enough. Without conditions every document needs approval
 * @param steps the chain, by level
 */
public record PolicyRules(
        long policyId,
        String name,
        @Nullable Long branchId,
        boolean all,
        List<ApprovalCondition> conditions,
        List<PlannedStep> steps)
        implements Serializable {

    public PolicyRules {
        conditions = List.copyOf(conditions);
        steps = List.copyOf(steps);
    }

    /** The figures needed to answer {@link #reasonsFor}. */
    public Set<ApprovalFact> facts() {
        return conditions.stream().map(ApprovalCondition::getFact).collect(Collectors.toSet());
    }

    /** Why a document needs approval by this policy; empty when it does not. */
    public List<ApprovalReason> reasonsFor(Map<ApprovalFact, BigDecimal> facts) {
        if (conditions.isEmpty()) {
            return List.of(new ApprovalReason(ApprovalFact.ALWAYS, null, null, policyId));
        }
        List<ApprovalReason> reasons = conditions.stream()
                .filter(condition -> condition.holds(facts))
                .map(condition -> reason(condition, facts))
                .toList();
        return all && reasons.size() < conditions.size() ? List.of() : reasons;
    }

    private ApprovalReason reason(ApprovalCondition condition, Map<ApprovalFact, BigDecimal> facts) {
        BigDecimal threshold = condition.getThreshold();
        return new ApprovalReason(
                condition.getFact(), threshold, threshold == null ? null : condition.actual(facts), policyId);
    }
}
