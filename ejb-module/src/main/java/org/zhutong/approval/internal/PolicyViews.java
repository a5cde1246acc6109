package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalCondition;
import org.zhutong.approval.model.ApprovalPolicy;
import org.zhutong.approval.model.ApprovalReason;
import org.zhutong.approval.model.ApprovalStep;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.model.PlannedStep;
import org.zhutong.approval.model.PolicyRevision;
import org.zhutong.approval.service.PolicyStepView;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.approval.service.PolicyView.Condition;
import org.zhutong.approval.service.ReasonView;
import org.zhutong.approval.service.RevisionView;
import org.zhutong.approval.service.SimulationView;
import org.zhutong.approval.service.StepView;
import org.zhutong.approval.service.StepView.Name;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Messages;

/** Shows policies and what they would do. */
@ApplicationScoped
public class PolicyViews {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private EmployeeNames employees;

    @Inject
    private People people;

    @Inject
    private CallerContext caller;

    /** The same policies with what they say and what is doubtful about it, by id. */
    public Map<Long, PolicyView> complete(List<PolicyView> heads) {
        if (heads.isEmpty()) {
            return Map.of();
        }
        Map<Long, PolicyRevision> current = new HashMap<>();
        em.createQuery(
                        "SELECT r FROM PolicyRevision r JOIN FETCH r.policy p WHERE p.id IN :ids AND r.number = p.revision",
                        PolicyRevision.class)
                .setParameter("ids", heads.stream().map(PolicyView::id).toList())
                // rows of an element collection read for several at once cannot be managed
                .setHint("eclipselink.read-only", "true")
                .setHint("eclipselink.batch", "r.conditions")
                .setHint("eclipselink.batch", "r.steps")
                .setHint("eclipselink.batch", "r.people")
                .getResultList()
                .forEach(revision -> current.put(revision.policy().getId(), revision));
        List<PlannedStep> all = current.values().stream()
                .flatMap(revision -> revision.getSteps().stream())
                .toList();
        Map<String, String> names = employees.of(named(all));
        Map<String, Person> known = people.of(named(all));
        List<Person> holders = holders(all, null);
        Map<Long, PolicyView> full = new HashMap<>();
        for (PolicyView head : heads) {
            PolicyRevision says = Objects.requireNonNull(current.get(head.id()));
            full.put(
                    head.id(),
                    head.saying(
                            says.isMatchAll(),
                            conditions(says.getConditions()),
                            steps(says.getSteps(), names),
                            doubts(says.getSteps(), head.branchId(), known, holders)));
        }
        return full;
    }

    public List<RevisionView> revisions(ApprovalPolicy policy) {
        Set<String> usernames = new HashSet<>();
        policy.getRevisions().forEach(revision -> {
            usernames.add(revision.getMadeBy());
            usernames.addAll(named(revision.getSteps()));
        });
        Map<String, String> names = employees.of(usernames);
        return policy.getRevisions().stream()
                .sorted(Comparator.comparingInt(PolicyRevision::getNumber).reversed())
                .map(revision -> new RevisionView(
                        revision.getNumber(),
                        revision.getMadeBy(),
                        names.getOrDefault(revision.getMadeBy(), revision.getMadeBy()),
                        revision.getMadeAt(),
                        revision.isMatchAll(),
                        conditions(revision.getConditions()),
                        steps(revision.getSteps(), names)))
                .toList();
    }

    /** The chain with everybody known here who could answer each step, in a branch, besides the submitter. */
    public SimulationView simulation(
            String number,
            String currency,
            List<ApprovalReason> reasons,
            List<PlannedStep> chain,
            String submitter,
            long branchId,
            List<String> problems) {
        Map<String, Person> known = people.of(named(chain));
        List<Person> holders = holders(chain, branchId).stream()
                .filter(person -> !person.username().equals(submitter))
                .toList();
        List<String> all = new ArrayList<>(problems);
        doubts(chain, branchId, known, holders).stream()
                .filter(doubt -> !all.contains(doubt))
                .forEach(all::add);
        List<StepView> steps = chain.stream()
                .map(planned -> {
                    ApprovalStep step = planned.step();
                    List<Name> asked = step.getKind() == ApproverKind.PERMISSION
                            ? holding(step.getPermission(), holders)
                                    .map(person -> new Name(person.username(), person.name()))
                                    .toList()
                            : names(planned.people(), known);
                    return new StepView(
                            step.getLevel(),
                            step.getKind(),
                            step.getPermission(),
                            step.getNeeded(),
                            0,
                            StepView.State.WAITING,
                            asked,
                            names(planned.standbys(), known),
                            null);
                })
                .toList();
        return new SimulationView(
                number, currency, ReasonView.of(reasons, caller.has(Permissions.COST_READ)), steps, all);
    }

    private static List<Condition> conditions(List<ApprovalCondition> conditions) {
        return conditions.stream()
                .map(condition -> new Condition(condition.getFact(), condition.getThreshold()))
                .toList();
    }

    private static List<PolicyStepView> steps(List<PlannedStep> steps, Map<String, String> names) {
        return steps.stream()
                .map(planned -> new PolicyStepView(
                        planned.step().getLevel(),
                        planned.step().getKind(),
                        planned.step().getPermission(),
                        planned.people().stream()
                                .map(one -> new Name(one, names.getOrDefault(one, one)))
                                .toList(),
                        planned.step().getNeeded(),
                        planned.step().getEscalateAfterHours(),
                        planned.standbys().stream()
                                .map(one -> new Name(one, names.getOrDefault(one, one)))
                                .toList()))
                .toList();
    }

    private static List<Name> names(List<String> usernames, Map<String, Person> known) {
        return usernames.stream()
                .map(username -> {
                    Person person = known.get(username);
                    return new Name(username, person == null ? username : person.name());
                })
                .toList();
    }

    private static Set<String> named(List<PlannedStep> steps) {
        Set<String> named = new HashSet<>();
        steps.forEach(planned -> {
            named.addAll(planned.people());
            named.addAll(planned.standbys());
        });
        return named;
    }

    /** @param branchId null: of whatever branch */
    private List<Person> holders(List<PlannedStep> steps, @Nullable Long branchId) {
        Set<String> permissions = new HashSet<>();
        steps.forEach(
                planned -> Stream.ofNullable(planned.step().getPermission()).forEach(permissions::add));
        if (permissions.isEmpty()) {
            return List.of();
        }
        return branchId == null ? people.approvers(permissions) : people.approvers(permissions, branchId);
    }

    private static Stream<Person> holding(@Nullable String permission, List<Person> holders) {
        return holders.stream()
                .filter(person -> permission != null && person.approves().contains(permission));
    }

    /** Steps for which too few people are known, and named ones who have left. */
    private List<String> doubts(
            List<PlannedStep> steps, @Nullable Long branchId, Map<String, Person> known, List<Person> holders) {
        List<String> doubts = new ArrayList<>();
        for (PlannedStep planned : steps) {
            ApprovalStep step = planned.step();
            if (step.getKind() == ApproverKind.PERMISSION) {
                long holding = holding(step.getPermission(), holders)
                        .filter(person ->
                                branchId == null || !person.approvesIn(branchId).isEmpty())
                        .count();
                if (holding < step.getNeeded()) {
                    doubts.add(Messages.text(
                            caller.locale(),
                            "approval.doubt.permission",
                            step.getLevel(),
                            Objects.requireNonNull(step.getPermission()),
                            step.getNeeded(),
                            holding));
                }
            }
            Stream.concat(planned.people().stream(), planned.standbys().stream())
                    .map(known::get)
                    .filter(person -> person != null && !person.active())
                    .forEach(person -> doubts.add(Messages.text(
                            caller.locale(),
                            "approval.doubt.left",
                            step.getLevel(),
                            Objects.requireNonNull(person).name())));
        }
        return doubts;
    }
}
