package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.MoveCommand;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.crm.service.RegistrationRow;
import org.zhutong.crm.service.RegistrationService;
import org.zhutong.crm.service.StageService;
import org.zhutong.crm.service.StageView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** One opportunity: to enter, to change, to move on. A new one begins with its customer. */
@Named
@ViewScoped
@Retried
public class OpportunityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;
    private static final int LATEST = 5;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private StageService stageService;

    @EJB
    private CustomerService customers;

    @EJB
    private ActivityService activityService;

    @EJB
    private RegistrationService registrationService;

    @EJB
    private EmployeeService employees;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable String q;
    private @Nullable OpportunityView view;
    private @Nullable CustomerView chosen;
    private @Nullable Long stage;
    private @Nullable String lostReason;
    private List<CustomerRow> found = List.of();
    private List<EmployeeChoice> people = List.of();
    private List<StageView> stages = List.of();
    private List<ActivityRow> activities = List.of();
    private List<RegistrationRow> registrations = List.of();
    private OpportunityForm form = new OpportunityForm();

    public void load() {
        if (id == null && customer == null) {
            found = customers.list(PageRequest.matching(q, FOUND)).items();
            return;
        }
        people = shell.can(Permissions.EMPLOYEE_READ) ? employees.choices() : List.of();
        stages = stageService.list();
        if (id != null) {
            OpportunityView loaded = opportunities.get(id);
            view = loaded;
            stage = stage == null ? loaded.stageId() : stage;
            activities = activityService.about(loaded.id(), LATEST);
            registrations = registrationService.ofOpportunity(loaded.id());
            form = OpportunityForm.of(loaded);
        } else {
            chosen = customers.get(Objects.requireNonNull(customer));
            form = OpportunityForm.of(null);
        }
    }

    public void save() throws IOException {
        OpportunityView present = view;
        OpportunityView saved = present == null
                ? opportunities.create(form.command(Objects.requireNonNull(customer)))
                : opportunities.update(present.id(), present.version(), form.command(present.customerId()));
        redirects.saved("/crm/opportunity?id=" + saved.id());
    }

    public void move() throws IOException {
        OpportunityView present = Objects.requireNonNull(view);
        opportunities.move(present.id(), present.version(), new MoveCommand(Objects.requireNonNull(stage), lostReason));
        redirects.saved("/crm/opportunity?id=" + present.id());
    }

    public boolean isOpen() {
        OpportunityView shown = view;
        return shown != null && shown.status() == OpportunityState.OPEN;
    }

    /** Where it can go. */
    public List<StageView> getStages() {
        return stages.stream()
                .filter(one -> one.active() || Objects.equals(one.id(), stage))
                .toList();
    }

    public @Nullable OpportunityView getView() {
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

    public List<ActivityRow> getActivities() {
        return activities;
    }

    /** Where its project is registered. */
    public List<RegistrationRow> getRegistrations() {
        return registrations;
    }

    public OpportunityForm getForm() {
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

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable Long getStage() {
        return stage;
    }

    public void setStage(@Nullable Long stage) {
        this.stage = stage;
    }

    public @Nullable String getLostReason() {
        return lostReason;
    }

    public void setLostReason(@Nullable String lostReason) {
        this.lostReason = lostReason;
    }
}
