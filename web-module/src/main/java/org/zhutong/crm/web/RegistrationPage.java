package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CollisionDecision;
import org.zhutong.crm.service.CollisionView;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.crm.service.RegistrationLifeService;
import org.zhutong.crm.service.RegistrationService;
import org.zhutong.crm.service.RegistrationView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;
import org.zhutong.shared.web.TimelineItem;

/** One project's registration: to enter, to decide on, to answer. A new one begins with its customer, or with an opportunity. */
@Named
@ViewScoped
@Retried
public class RegistrationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 10;
    private static final String HERE = "/crm/registration?id=";

    @EJB
    private RegistrationService registrations;

    @EJB
    private RegistrationLifeService life;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private CustomerService customers;

    @EJB
    private EmployeeService employees;

    @Inject
    private transient Shell shell;

    @Inject
    private Redirects redirects;

    @Inject
    private transient Clock clock;

    private @Nullable Long id;
    private @Nullable Long customer;
    private @Nullable Long opportunity;
    private @Nullable String q;
    private @Nullable RegistrationView view;
    private @Nullable CustomerView chosen;
    private List<CustomerRow> found = List.of();
    private List<EmployeeChoice> people = List.of();
    private List<String> brands = List.of();
    private List<CollisionView> collisions = List.of();
    private RegistrationForm form = new RegistrationForm();
    private RegistrationAnswerForm answer = new RegistrationAnswerForm(LocalDate.EPOCH);

    public void load() {
        answer = new RegistrationAnswerForm(LocalDate.now(clock));
        if (id != null) {
            RegistrationView loaded = registrations.get(id);
            view = loaded;
            form = RegistrationForm.of(loaded);
            collisions = loaded.collisions();
        } else if (opportunity != null) {
            OpportunityView lead = opportunities.get(opportunity);
            customer = lead.customerId();
            form = RegistrationForm.of(lead);
        }
        if (id == null && customer == null) {
            found = customers.list(PageRequest.matching(q, FOUND)).items();
            return;
        }
        if (id == null) {
            chosen = customers.get(Objects.requireNonNull(customer));
        }
        people = isEditable() && shell.can(Permissions.EMPLOYEE_READ) ? employees.choices() : List.of();
        brands = isEditable() ? registrations.brands() : List.of();
    }

    /** While it is typed. */
    public void lookForCollisions() {
        collisions = registrations.collisions(form.query(id));
    }

    public void save() throws IOException {
        redirects.saved(HERE + write().id());
    }

    private RegistrationView write() {
        RegistrationView present = view;
        return present == null
                ? registrations.create(form.command(Objects.requireNonNull(customer)))
                : registrations.update(present.id(), present.version(), form.command(present.customerId()));
    }

    /** What is typed is saved first. */
    public void submit() throws IOException {
        RegistrationView saved = write();
        view = saved;
        done(life.submit(saved.id(), saved.version()));
    }

    public void decide() throws IOException {
        done(life.decide(shown().id(), shown().version(), answer.decided()));
    }

    public void grant() throws IOException {
        done(life.grant(shown().id(), shown().version(), answer.granted()));
    }

    public void refuse() throws IOException {
        done(life.refuse(shown().id(), shown().version(), answer.refused()));
    }

    public void extend() throws IOException {
        done(life.extend(shown().id(), shown().version(), answer.extended()));
    }

    public void withdraw() throws IOException {
        done(life.withdraw(shown().id(), shown().version(), answer.getReason()));
    }

    private void done(RegistrationView now) throws IOException {
        redirects.to(HERE + now.id(), "crm.registration.done." + now.status());
    }

    private RegistrationView shown() {
        return Objects.requireNonNull(view);
    }

    public boolean isEditable() {
        return view == null ? shell.can(Permissions.CUSTOMER_WRITE) : can("change");
    }

    public boolean can(String action) {
        RegistrationView present = view;
        return present != null && present.actions().contains(action);
    }

    /** The latest first. */
    public List<TimelineItem> getTimeline() {
        List<TimelineItem> items = new ArrayList<>();
        shown().history()
                .forEach(move ->
                        items.add(new TimelineItem(move.at(), move.byName(), move.from(), move.to(), move.reason())));
        Collections.reverse(items);
        return items;
    }

    public CollisionDecision[] getDecisions() {
        return CollisionDecision.values();
    }

    public @Nullable RegistrationView getView() {
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

    public List<String> getBrands() {
        return brands;
    }

    public List<CollisionView> getCollisions() {
        return collisions;
    }

    public RegistrationForm getForm() {
        return form;
    }

    public RegistrationAnswerForm getAnswer() {
        return answer;
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

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}
