package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.internal.Voices.Speaker;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalStep;
import org.zhutong.approval.model.Decision;
import org.zhutong.approval.model.StepPerson;
import org.zhutong.approval.model.StepPerson.Role;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionView;
import org.zhutong.approval.service.ReasonView;
import org.zhutong.approval.service.StepView;
import org.zhutong.approval.service.StepView.Name;
import org.zhutong.approval.service.StepView.State;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;

/** Shows requests: with names for user names, and what the reader may do. */
@ApplicationScoped
public class ApprovalViews {
    @Inject
    private EmployeeNames employees;

    @Inject
    private CallerContext caller;

    public List<ApprovalView> of(List<ApprovalRequest> requests, Speaker speaker) {
        Set<String> usernames = new HashSet<>();
        for (ApprovalRequest request : requests) {
            usernames.add(request.getSubmittedBy());
            request.getPeople().forEach(person -> usernames.add(person.getUsername()));
            request.getDecisions()
                    .forEach(decision -> usernames.addAll(List.of(decision.getBy(), decision.getDecidedFor())));
        }
        Map<String, String> names = employees.of(usernames);
        return requests.stream().map(request -> view(request, speaker, names)).toList();
    }

    private ApprovalView view(ApprovalRequest request, Speaker speaker, Map<String, String> names) {
        return new ApprovalView(
                Objects.requireNonNull(request.getId()),
                request.getVersion(),
                request.getDocumentType(),
                request.getDocumentId(),
                request.getDocumentNumber(),
                request.getBranchId(),
                request.getTitle(),
                request.getAmount(),
                request.getDiscount(),
                request.getSubmittedBy(),
                name(request.getSubmittedBy(), names),
                request.getSubmittedAt(),
                request.getStatus(),
                request.getContentHash(),
                ReasonView.of(request.getReasons(), caller.has(Permissions.COST_READ)),
                request.getLevel(),
                steps(request, names),
                request.getDecisions().stream()
                        .map(decision -> decision(decision, names))
                        .toList(),
                request.decidableBy(speaker.username(), speaker.in(request.getBranchId())));
    }

    private static DecisionView decision(Decision decision, Map<String, String> names) {
        String other = decision.isForAnother() ? decision.getDecidedFor() : null;
        return new DecisionView(
                decision.getBy(),
                name(decision.getBy(), names),
                decision.getAt(),
                decision.isApproved(),
                decision.getRemark(),
                decision.getStep(),
                other,
                other == null ? null : name(other, names));
    }

    private static List<StepView> steps(ApprovalRequest request, Map<String, String> names) {
        List<StepView> views = new ArrayList<>();
        for (int at = 0; at < request.getSteps().size(); at++) {
            int place = at;
            ApprovalStep step = request.getSteps().get(at);
            int given = (int) request.getDecisions().stream()
                    .filter(decision -> decision.getStep() == place && decision.isApproved())
                    .count();
            boolean open = request.isOpen() && step.getLevel() == request.getLevel() && given < step.getNeeded();
            views.add(new StepView(
                    step.getLevel(),
                    step.getKind(),
                    step.getPermission(),
                    step.getNeeded(),
                    given,
                    given >= step.getNeeded() ? State.DONE : open ? State.OPEN : State.WAITING,
                    named(
                            request.getPeople(),
                            person -> person.getStep() == place && person.getRole() != Role.STANDBY,
                            names),
                    named(
                            request.getPeople(),
                            person -> person.getStep() == place && person.getRole() == Role.STANDBY,
                            names),
                    open ? escalation(step, request.getLevelSince(), request.getEscalateAt()) : null));
        }
        return views;
    }

    private static @Nullable Instant escalation(ApprovalStep step, Instant since, @Nullable Instant next) {
        Integer hours = step.getEscalateAfterHours();
        Instant due = hours == null ? null : since.plus(Duration.ofHours(hours));
        return due == null || next == null || due.isBefore(next) ? null : due;
    }

    private static List<Name> named(
            Collection<StepPerson> people, Predicate<StepPerson> wanted, Map<String, String> names) {
        return people.stream()
                .filter(wanted)
                .map(person -> new Name(person.getUsername(), name(person.getUsername(), names)))
                .sorted(Comparator.comparing(Name::username))
                .toList();
    }

    private static String name(String username, Map<String, String> names) {
        return names.getOrDefault(username, username);
    }
}
