package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.ActivityView;
import org.zhutong.crm.service.CompleteCommand;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.ReassignCommand;
import org.zhutong.crm.service.SnoozeCommand;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** One activity: to plan, to note as done, to finish, put off or hand on. A new one begins with its customer. */
@Named
@ViewScoped
@Retried
public class ActivityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;

    @EJB
    private ActivityService activities;

    @EJB
    private CustomerService customers;

    @EJB
    private EmployeeService employees;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable Long opportunity;
    private @Nullable String kind;
    private @Nullable String q;
    private @Nullable ActivityView view;
    private @Nullable CustomerView chosen;
    private List<CustomerRow> found = List.of();
    private List<EmployeeChoice> people = List.of();
    private ActivityForm form = new ActivityForm();

    public void load() {
        if (id != null) {
            ActivityView loaded = activities.get(id);
            view = loaded;
            form = ActivityForm.of(loaded, clock.getZone());
            people = colleagues();
        } else if (customer != null) {
            chosen = customers.get(customer);
            people = colleagues();
            form.setOpportunityId(opportunity);
            form.setKind(isVisit() ? ActivityKind.VISIT : ActivityKind.CALL);
            form.setDueAt(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        } else {
            found = customers.list(PageRequest.matching(q, FOUND)).items();
        }
    }

    private List<EmployeeChoice> colleagues() {
        return shell.can(Permissions.EMPLOYEE_READ) ? employees.choices() : List.of();
    }

    public void save() throws IOException {
        ActivityView present = view;
        ActivityView saved = present == null
                ? activities.create(form.command(Objects.requireNonNull(customer), clock.getZone()))
                : activities.update(
                        present.id(), present.version(), form.command(present.customerId(), clock.getZone()));
        redirects.saved("/crm/activity?id=" + saved.id());
    }

    public void complete() throws IOException {
        ActivityView present = Objects.requireNonNull(view);
        String result = form.getResult();
        Instant next = ActivityForm.instant(form.getNext(), clock.getZone());
        activities.complete(
                present.id(), present.version(), new CompleteCommand(result == null ? "" : result, next, null));
        shown();
    }

    public void snooze() throws IOException {
        ActivityView present = Objects.requireNonNull(view);
        Instant until = ActivityForm.instant(form.getUntil(), clock.getZone());
        activities.snooze(present.id(), present.version(), new SnoozeCommand(until == null ? clock.instant() : until));
        shown();
    }

    public void reassign() throws IOException {
        ActivityView present = Objects.requireNonNull(view);
        String to = form.getAssignee();
        activities.reassign(present.id(), present.version(), new ReassignCommand(to == null ? "" : to));
        shown();
    }

    public void cancel() throws IOException {
        ActivityView present = Objects.requireNonNull(view);
        activities.cancel(present.id(), present.version(), form.getReason());
        shown();
    }

    private void shown() throws IOException {
        redirects.saved("/crm/activity?id=" + Objects.requireNonNull(view).id());
    }

    /** Whether the page notes a visit just made: the short form for the phone. */
    public boolean isVisit() {
        return ActivityKind.VISIT.name().equals(kind);
    }

    public boolean isPlanned() {
        ActivityView shown = view;
        return shown != null && shown.status() == ActivityState.PLANNED;
    }

    public boolean isOverdue() {
        ActivityView shown = view;
        return shown != null && isPlanned() && shown.dueAt().isBefore(clock.instant());
    }

    public List<ActivityKind> getKinds() {
        return List.of(ActivityKind.values());
    }

    public @Nullable ActivityView getView() {
        return view;
    }

    public @Nullable CustomerView getChosen() {
        return chosen;
    }

    public List<CustomerRow> getFound() {
        return found;
    }

    public List<EmployeeChoice> getPeople() {
        return people;
    }

    public ActivityForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public @Nullable Long getOpportunity() {
        return opportunity;
    }

    public void setOpportunity(@Nullable Long opportunity) {
        this.opportunity = opportunity;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}
