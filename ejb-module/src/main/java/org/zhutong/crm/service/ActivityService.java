package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.ActivityQueries;
import org.zhutong.crm.model.Activity;
import org.zhutong.crm.model.ActivityData;
import org.zhutong.crm.model.Customer;
import org.zhutong.organisation.service.Assignees;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * What is to be done for customers, and what was done, within the caller's branches. Every transition takes the version the
 * caller has seen (null: whatever it is now) and refuses with STALE when it is another.
 */
@Stateless
public class ActivityService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ActivityQueries queries;

    @Inject
    private Assignees assignees;

    @Inject
    private CallerContext caller;

    /**
     * Activities in scope, planned ones only unless a status or a customer is asked for; {@code q} finds by subject, project,
     * contact and customer. Filters: {@code when} (overdue, today, week), {@code status}, {@code kind}, {@code customerId},
     * {@code opportunityId}, {@code branchId}, {@code assignee}; sorts: {@code dueAt}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<ActivityRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** The latest of a customer, whether planned or done. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<ActivityRow> latest(long customerId, int limit) {
        Map<String, String> ofCustomer = Map.of("customerId", Long.toString(customerId));
        return queries.list(new PageRequest(null, ofCustomer, "-dueAt", limit, null, false))
                .items();
    }

    /** The latest about an opportunity, whether planned or done. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<ActivityRow> about(long opportunityId, int limit) {
        Map<String, String> filters = Map.of("opportunityId", Long.toString(opportunityId));
        return queries.list(new PageRequest(null, filters, "-dueAt", limit, null, false))
                .items();
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public ActivityView get(long id) {
        return queries.view(queries.load(id));
    }

    /**
     * Plans something, or notes what was done.
     *
     * @throws BusinessException INVALID for a customer the caller does not see, or somebody who cannot do it
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ActivityView create(ActivityCommand command) {
        Customer customer = queries.customer(command.customerId());
        Act act = caller.act();
        Activity activity = new Activity(
                command.customerId(),
                customer.getBranchId(),
                command.data(act.at()),
                assignees.choose("assignee", command.assignee(), caller.username(), customer.getBranchId()),
                act);
        queries.requireOf(command.customerId(), command.opportunityId());
        activity.concern(command.opportunityId());
        String outcome = command.outcome();
        if (outcome != null) {
            activity.complete(outcome, act);
        }
        em.persist(activity);
        return saved(activity);
    }

    /**
     * Changes a planned one; with a result it is done.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is closed; INVALID also for another customer
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ActivityView update(long id, int version, ActivityCommand command) {
        return move(id, version, (activity, act) -> {
            if (!activity.getCustomerId().equals(command.customerId())) {
                throw BusinessException.invalidField("customerId", "crm.activity.customer-fixed");
            }
            activity.change(command.data(activity.getDueAt()));
            queries.requireOf(command.customerId(), command.opportunityId());
            activity.concern(command.opportunityId());
            String wanted =
                    assignees.choose("assignee", command.assignee(), activity.getAssignee(), activity.getBranchId());
            activity.reassign(wanted);
            String outcome = command.outcome();
            if (outcome != null) {
                activity.complete(outcome, act);
            }
        });
    }

    /**
     * It is done; where a next time is given, the same is planned again for whoever was to do it.
     *
     * @throws BusinessException CONFLICT when it is closed already
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ActivityView complete(long id, @Nullable Integer version, CompleteCommand command) {
        return move(id, version, (activity, act) -> {
            activity.complete(command.result(), act);
            if (command.nextDueAt() != null) {
                String subject = command.nextSubject();
                ActivityData next = new ActivityData(
                        activity.getKind(),
                        activity.getProjectName(),
                        activity.getContactName(),
                        subject == null || subject.isBlank() ? activity.getSubject() : subject,
                        null,
                        command.nextDueAt());
                Activity again = new Activity(
                        activity.getCustomerId(), activity.getBranchId(), next, activity.getAssignee(), act);
                again.concern(activity.getOpportunityId());
                em.persist(again);
            }
        });
    }

    /** Puts it off. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ActivityView snooze(long id, @Nullable Integer version, SnoozeCommand command) {
        return move(id, version, (activity, act) -> activity.snooze(command.until(), act));
    }

    /** Gives it to a colleague of the branch, or of the whole company. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ActivityView reassign(long id, @Nullable Integer version, ReassignCommand command) {
        return move(
                id,
                version,
                (activity, act) -> activity.reassign(assignees.choose(
                        "assignee", command.assignee(), activity.getAssignee(), activity.getBranchId())));
    }

    /** Nobody does it any more. @param reason why; must be given */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ActivityView cancel(long id, @Nullable Integer version, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessException.invalidField("reason", "shared.required");
        }
        return move(id, version, (activity, act) -> activity.cancel(reason, act));
    }

    private ActivityView move(long id, @Nullable Integer version, BiConsumer<Activity, Act> verb) {
        Activity activity = queries.load(id);
        if (version != null) {
            StaleVersions.check(em, activity, version);
        }
        verb.accept(activity, caller.act());
        return saved(activity);
    }

    private ActivityView saved(Activity activity) {
        em.flush();
        return queries.view(activity);
    }
}
