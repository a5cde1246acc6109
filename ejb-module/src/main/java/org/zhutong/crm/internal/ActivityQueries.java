package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Activity;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.Opportunity;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.crm.service.ActivityView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Activities, always within the caller's scope. */
@ApplicationScoped
public class ActivityQueries {
    private static final String WHEN = "when";
    private static final int DAYS_OF_WEEK = 7;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private EmployeeNames names;

    @Inject
    private Clock clock;

    public Page<ActivityRow> list(PageRequest request) {
        ListQuery<ActivityRow> query = new ListQuery<>(
                        em,
                        ActivityRow.class,
                        "NEW org.zhutong.crm.service.ActivityRow(a.id, a.kind, a.status, a.subject, a.customerId, c.name,"
                                + " a.projectName, a.contactName, a.dueAt, a.assignee, e.displayName, a.result)",
                        "Activity a JOIN Customer c ON c.id = a.customerId"
                                + " LEFT JOIN Employee e ON e.username = a.assignee",
                        "a.id")
                .search("a.searchText", "c.searchText")
                .filter("status", "a.status", ActivityState::valueOf)
                .filter("kind", "a.kind", ActivityKind::valueOf)
                .filter("customerId", "a.customerId", Long::valueOf)
                .filter("opportunityId", "a.opportunityId", Long::valueOf)
                .filter("branchId", "a.branchId", Long::valueOf)
                .filter("assignee", "a.assignee", String::valueOf)
                .sortable("dueAt", "a.dueAt", ActivityRow::dueAt);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("a.branchId", scope.branchIds());
        }
        Map<String, String> filters = new HashMap<>(request.filters());
        String when = filters.remove(WHEN);
        if (when != null) {
            narrow(query, when);
        }
        if (when != null
                || (filters.get("status") == null
                        && filters.get("customerId") == null
                        && filters.get("opportunityId") == null)) {
            query.where("a.status = :planned", "planned", ActivityState.PLANNED);
        }
        PageRequest rest = new PageRequest(
                request.q(), filters, request.sort(), request.limit(), request.cursor(), request.count());
        return query.page(rest, "dueAt", ActivityRow::id);
    }

    private void narrow(ListQuery<ActivityRow> query, String when) {
        switch (when) {
            case "overdue" -> query.where("a.dueAt < :before", "before", clock.instant());
            case "today" -> query.where("a.dueAt < :before", "before", startOfDay(1));
            case "week" -> query.where("a.dueAt < :before", "before", startOfDay(DAYS_OF_WEEK));
            default -> throw BusinessException.invalidField(WHEN, "crm.activity.when-unknown");
        }
    }

    /** @param days from today on */
    private Instant startOfDay(int days) {
        return LocalDate.now(clock).plusDays(days).atStartOfDay(clock.getZone()).toInstant();
    }

    /** What somebody has to do by the end of today, the earliest first. */
    public List<ActivityRow> dueToday(String username, int limit) {
        return list(new PageRequest(null, Map.of(WHEN, "today", "assignee", username), null, limit, null, false))
                .items();
    }

    /** @throws BusinessException INVALID at {@code opportunityId} when it is none of the customer's */
    public void requireOf(Long customerId, @Nullable Long opportunityId) {
        Opportunity opportunity = opportunityId == null ? null : em.find(Opportunity.class, opportunityId);
        if (opportunityId != null
                && (opportunity == null || !opportunity.getCustomerId().equals(customerId))) {
            throw BusinessException.invalidField("opportunityId", "crm.activity.other-opportunity", opportunityId);
        }
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public Activity load(long id) {
        Activity activity = em.find(Activity.class, id);
        if (activity == null || !caller.scope().includes(activity.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return activity;
    }

    /** @throws BusinessException INVALID at {@code customerId} when there is none in the caller's scope, or it became part of another */
    public Customer customer(Long id) {
        Customer customer = em.find(Customer.class, id);
        if (customer == null || !caller.scope().includes(customer.getBranchId()) || customer.getMergedInto() != null) {
            throw BusinessException.invalidField("customerId", "crm.customer.unknown", id);
        }
        return customer;
    }

    public ActivityView view(Activity activity) {
        Customer customer = em.find(Customer.class, activity.getCustomerId());
        return new ActivityView(
                Objects.requireNonNull(activity.getId()),
                activity.getVersion(),
                activity.getKind(),
                activity.getStatus(),
                activity.getCustomerId(),
                customer.getCode(),
                customer.getName(),
                activity.getBranchId(),
                activity.getOpportunityId(),
                activity.getProjectName(),
                activity.getContactName(),
                activity.getSubject(),
                activity.getDetails(),
                activity.getDueAt(),
                activity.getSnoozedUntil(),
                activity.getAssignee(),
                name(activity.getAssignee()),
                activity.getResult(),
                activity.getClosedAt(),
                activity.getClosedBy() == null ? null : name(activity.getClosedBy()),
                activity.getReminder(),
                activity.getCreatedAt(),
                name(activity.getCreatedBy()));
    }

    private String name(@Nullable String username) {
        String known = Objects.requireNonNull(username);
        return names.of(List.of(known)).getOrDefault(known, known);
    }
}
