package org.zhutong.approval.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.StepPerson.Role;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;

/** One version of what a policy says. Never changed: a change of the policy adds the next one. */
@Entity
@Cacheable(false)
@Table(name = "APPROVAL_POLICY_REVISION")
@SequenceGenerator(
        name = "APPROVAL_POLICY_REVISION_SEQ",
        sequenceName = "APPROVAL_POLICY_REVISION_SEQ",
        allocationSize = 50)
public class PolicyRevision implements AggregatePart {
    public static final int MAX_CONDITIONS = 10;
    public static final int MAX_STEPS = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPROVAL_POLICY_REVISION_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "POLICY_ID", nullable = false)
    private ApprovalPolicy policy;

    /** From 1. */
    @Column(name = "REVISION", nullable = false)
    private int number;

    @Column(name = "MATCH_ALL", nullable = false)
    private boolean matchAll;

    @Column(name = "MADE_BY", nullable = false, length = 100)
    private String madeBy;

    @Column(name = "MADE_AT", nullable = false)
    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "APPROVAL_POLICY_CONDITION", joinColumns = @JoinColumn(name = "REVISION_ID"))
    @OrderColumn(name = "POSITION")
    private List<ApprovalCondition> conditions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_POLICY_STEP", joinColumns = @JoinColumn(name = "REVISION_ID"))
    @OrderColumn(name = "POSITION")
    private List<ApprovalStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_POLICY_PERSON", joinColumns = @JoinColumn(name = "REVISION_ID"))
    private List<StepPerson> people = new ArrayList<>();

    protected PolicyRevision() {}

    PolicyRevision(
            ApprovalPolicy policy,
            int number,
            boolean matchAll,
            List<ApprovalCondition> conditions,
            List<PlannedStep> steps,
            Act act) {
        check(conditions, steps);
        this.policy = policy;
        this.number = number;
        this.matchAll = matchAll;
        this.madeBy = act.by();
        this.madeAt = act.at();
        this.conditions.addAll(conditions);
        this.people.addAll(StepPerson.of(steps));
        steps.forEach(planned -> this.steps.add(planned.step()));
    }

    private static void check(List<ApprovalCondition> conditions, List<PlannedStep> steps) {
        if (conditions.size() > MAX_CONDITIONS) {
            throw BusinessException.invalidField("conditions", "approval.too-many", MAX_CONDITIONS);
        }
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (conditions.get(i).getFact() == conditions.get(j).getFact()) {
                    throw BusinessException.invalidField("conditions[" + i + "].fact", "approval.fact-twice");
                }
            }
        }
        if (steps.isEmpty()) {
            throw BusinessException.invalidField("steps", "approval.no-steps");
        }
        if (steps.size() > MAX_STEPS) {
            throw BusinessException.invalidField("steps", "approval.too-many", MAX_STEPS);
        }
        for (int i = 0; i < steps.size(); i++) {
            checkPeople("steps[" + i + "]", steps.get(i));
        }
        PlannedStep stuck = ApprovalPlan.unanswerable(
                steps.stream()
                        .filter(planned -> planned.step().getKind() == ApproverKind.PEOPLE)
                        .toList(),
                Set.of());
        if (stuck != null) {
            throw BusinessException.invalidField("steps[" + steps.indexOf(stuck) + "].people", "approval.people-twice");
        }
    }

    private static void checkPeople(String field, PlannedStep planned) {
        ApprovalStep step = planned.step();
        if (step.getKind() != ApproverKind.PEOPLE && !planned.people().isEmpty()) {
            throw BusinessException.invalidField(field + ".people", "approval.people-not-here");
        }
        if (step.getKind() == ApproverKind.PEOPLE && planned.people().size() < step.getNeeded()) {
            throw BusinessException.invalidField(
                    field + ".people",
                    "approval.people-missing",
                    step.getNeeded(),
                    planned.people().size());
        }
        distinct(field + ".people", planned.people());
        distinct(field + ".standbys", planned.standbys());
        boolean escalates = step.getEscalateAfterHours() != null;
        if (!escalates && !planned.standbys().isEmpty()) {
            throw BusinessException.invalidField(field + ".escalateAfterHours", "shared.required");
        }
        if (escalates
                && step.getKind() == ApproverKind.PERMISSION
                && planned.standbys().isEmpty()) {
            throw BusinessException.invalidField(field + ".standbys", "approval.standby-needed");
        }
    }

    private static void distinct(String field, List<String> names) {
        if (names.size() > MAX_STEPS) {
            throw BusinessException.invalidField(field, "approval.too-many", MAX_STEPS);
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw BusinessException.invalidField(field, "approval.named-twice");
        }
    }

    boolean says(boolean all, List<ApprovalCondition> otherConditions, List<PlannedStep> otherSteps) {
        return matchAll == all
                && conditions.equals(otherConditions)
                && steps.equals(otherSteps.stream().map(PlannedStep::step).toList())
                && getSteps().stream()
                        .map(planned -> planned.people() + "/" + planned.standbys())
                        .toList()
                        .equals(otherSteps.stream()
                                .map(planned -> planned.people() + "/" + planned.standbys())
                                .toList());
    }

    /** The chain with its people, as it was written. */
    public List<PlannedStep> getSteps() {
        List<PlannedStep> planned = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            planned.add(
                    new PlannedStep(steps.get(i), named(i, Role.APPROVER), named(i, Role.STANDBY), policy.getName()));
        }
        return planned;
    }

    private List<String> named(int step, Role role) {
        return people.stream()
                .filter(person -> person.getStep() == step && person.getRole() == role)
                .map(StepPerson::getUsername)
                .sorted()
                .toList();
    }

    /** What the policy says by this version. */
    public PolicyRules rules() {
        return new PolicyRules(
                Objects.requireNonNull(policy.getId()),
                policy.getName(),
                policy.getBranchId(),
                matchAll,
                getConditions(),
                getSteps());
    }

    public ApprovalPolicy policy() {
        return policy;
    }

    @Override
    public AggregateRoot root() {
        return policy;
    }

    @Override
    public String partLabel() {
        return "v" + number;
    }

    public int getNumber() {
        return number;
    }

    public boolean isMatchAll() {
        return matchAll;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public List<ApprovalCondition> getConditions() {
        return List.copyOf(conditions);
    }
}
