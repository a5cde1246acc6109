package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TextKey;

/** The list of activities: what is overdue, due today, due this week. */
@Named
@RequestScoped
@ListAt(value = "/crm/activities", title = "crm.activities")
public class ActivityList extends ListPage<ActivityRow> {
    private static final List<Column<ActivityRow>> COLUMNS = List.of(
            Column.of("subject", "crm.activity.subject", Column.Kind.NAME, ActivityRow::subject)
                    .naming(),
            Column.text(
                    "kind", "crm.activity.kind", row -> new TextKey(row.kind().messageKey())),
            Column.of("customer", "crm.customer", Column.Kind.NAME, ActivityRow::customerName),
            Column.text("project", "crm.activity.project", ActivityRow::projectName),
            Column.text("contact", "crm.activity.contact", ActivityRow::contactName)
                    .onDemand(),
            Column.of("due", "crm.activity.due", Column.Kind.TIME, ActivityRow::dueAt)
                    .sorted("dueAt"),
            Column.text("assignee", "crm.activity.assignee", ActivityRow::person),
            Column.text(
                    "status",
                    "crm.activity.status",
                    row -> new TextKey(row.status().messageKey())),
            Column.of("result", "crm.activity.result", Column.Kind.LONG_TEXT, ActivityRow::result)
                    .onDemand());

    @EJB
    private ActivityService activities;

    @EJB
    private EmployeeService employees;

    @Inject
    private Shell shell;

    @Inject
    private Clock clock;

    @Override
    public Page<ActivityRow> read(PageRequest request) {
        return activities.list(request);
    }

    @Override
    public List<Column<ActivityRow>> columns() {
        return COLUMNS;
    }

    public boolean isOverdue(ActivityRow row) {
        return row.isOverdue(clock.instant());
    }

    public List<ActivityKind> getKinds() {
        return List.of(ActivityKind.values());
    }

    public List<ActivityState> getStates() {
        return List.of(ActivityState.values());
    }

    public List<String> getTimes() {
        return List.of("overdue", "today", "week");
    }

    /** To choose from, where the caller sees colleagues. */
    public List<EmployeeChoice> getPeople() {
        return shell.can(Permissions.EMPLOYEE_READ) ? employees.choices() : List.of();
    }
}
