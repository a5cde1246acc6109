package org.zhutong.approval.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A step with the people named at it.
 *
 * @param people who decides, by user name; empty for a permission, and for the manager until a submitter is known
 * @param standbys who decides too once it is escalated
 * @param policy name of the policy that asks for it
 */
public record PlannedStep(ApprovalStep step, List<String> people, List<String> standbys, String policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public PlannedStep {
        people = people.stream().sorted().toList();
        standbys = standbys.stream().sorted().toList();
    }

    /** Whether both ask the same people for their say. */
    boolean asksTheSame(PlannedStep other) {
        return step.getKind() == other.step.getKind()
                && Objects.equals(step.getPermission(), other.step.getPermission())
                && Set.copyOf(people).equals(Set.copyOf(other.people));
    }

    PlannedStep at(int level) {
        return new PlannedStep(step.with(level, 1, null), people, standbys, policy);
    }
}
