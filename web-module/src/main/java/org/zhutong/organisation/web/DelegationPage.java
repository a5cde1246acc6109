package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.DelegationCommand;
import org.zhutong.organisation.service.DelegationService;
import org.zhutong.organisation.service.DelegationView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** Hands approvals to a deputy, or shows such a delegation and takes it back. */
@Named
@ViewScoped
@Retried
public class DelegationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private DelegationService delegations;

    @EJB
    private EmployeeService employees;

    @Inject
    private Redirects redirects;

    @Inject
    private transient Clock clock;

    private @Nullable Long id;
    private @Nullable DelegationView view;
    private List<EmployeeChoice> people = List.of();
    private @Nullable String grantor;
    private String deputy = "";
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String reason = "";

    public void load() {
        if (id != null) {
            view = delegations.get(id);
            return;
        }
        people = employees.choices();
        validFrom = LocalDate.now(clock);
    }

    public void save() throws IOException {
        LocalDate from = validFrom;
        LocalDate to = validTo;
        if (from == null || to == null) {
            throw new IllegalStateException("both dates are required inputs");
        }
        DelegationView saved = delegations.create(new DelegationCommand(grantor, deputy, from, to, reason));
        redirects.saved("/organisation/delegation?id=" + saved.id());
    }

    public void end() throws IOException {
        DelegationView shown = getView();
        if (shown != null) {
            delegations.end(shown.id());
            redirects.saved("/organisation/delegation?id=" + shown.id());
        }
    }

    public boolean isOpen() {
        DelegationView shown = view;
        return shown != null && shown.isOpen(LocalDate.now(clock));
    }

    public @Nullable DelegationView getView() {
        return view;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public List<EmployeeChoice> getPeople() {
        return people;
    }

    public @Nullable String getGrantor() {
        return grantor;
    }

    public void setGrantor(@Nullable String grantor) {
        this.grantor = grantor;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
