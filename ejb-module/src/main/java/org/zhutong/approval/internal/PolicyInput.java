package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalCondition;
import org.zhutong.approval.model.ApprovalStep;
import org.zhutong.approval.model.PlannedStep;
import org.zhutong.approval.service.ConditionCommand;
import org.zhutong.approval.service.PolicyCommand;
import org.zhutong.approval.service.StepCommand;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;

/** Reads what a policy is to say; everything wrong is told at its place in the input. */
@ApplicationScoped
public class PolicyInput {
    @Inject
    private People people;

    public List<ApprovalCondition> conditions(PolicyCommand command) {
        List<ApprovalCondition> conditions = new ArrayList<>();
        for (ConditionCommand wanted : Objects.requireNonNullElse(command.conditions(), List.<ConditionCommand>of())) {
            conditions.add(
                    new ApprovalCondition("conditions[" + conditions.size() + "]", wanted.fact(), wanted.threshold()));
        }
        return conditions;
    }

    /** Everybody named has to be known and, while the policy is active, to work here. */
    public List<PlannedStep> steps(PolicyCommand command) {
        List<PlannedStep> steps = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (StepCommand wanted : command.steps()) {
            PlannedStep planned = planned("steps[" + steps.size() + "]", wanted, command.name());
            steps.add(planned);
            named.addAll(planned.people());
            named.addAll(planned.standbys());
        }
        Map<String, Person> known = people.of(named);
        for (int i = 0; i < steps.size(); i++) {
            boolean active = !Boolean.FALSE.equals(command.active());
            checkPeople("steps[" + i + "].people", steps.get(i).people(), known, active);
            checkPeople("steps[" + i + "].standbys", steps.get(i).standbys(), known, active);
        }
        return steps;
    }

    private static PlannedStep planned(String field, StepCommand step, String policy) {
        String asked = step.permission();
        String permission = asked == null || asked.isBlank() ? null : asked.strip();
        if (permission != null && !Permissions.APPROVING.contains(permission)) {
            throw BusinessException.invalidField(
                    field + ".permission", "approval.permission-unknown", String.join(", ", Permissions.APPROVING));
        }
        int needed = step.needed() == null ? 1 : step.needed();
        return new PlannedStep(
                new ApprovalStep(field, step.level(), step.kind(), permission, needed, step.escalateAfterHours()),
                names(step.people()),
                names(step.standbys()),
                policy);
    }

    private static List<String> names(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(String::strip).toList();
    }

    private static void checkPeople(String field, List<String> names, Map<String, Person> known, boolean active) {
        for (String name : names) {
            Person person = known.get(name);
            if (person == null) {
                throw BusinessException.invalidField(field, "organisation.employee.unknown", name);
            }
            if (active && !person.active()) {
                throw BusinessException.invalidField(field, "organisation.employee.left", person.name());
            }
        }
    }
}
