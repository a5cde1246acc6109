package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.EmployeeView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One employee, to enter or to change. */
@Named
@ViewScoped
@Retried
public class EmployeePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private EmployeeService employees;

    @EJB
    private BranchService branches;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private EmployeeForm form = new EmployeeForm();
    private List<BranchView> choices = List.of();
    private List<EmployeeChoice> people = List.of();

    public void load() {
        choices = branches.open();
        people = employees.choices();
        if (id != null) {
            EmployeeView view = employees.get(id);
            version = view.version();
            form = EmployeeForm.of(view);
        }
    }

    public void save() throws IOException {
        EmployeeView saved =
                id == null ? employees.create(form.command()) : employees.update(id, version, form.command());
        redirects.saved("/organisation/employee?id=" + saved.id());
    }

    public List<EmployeeChoice> getPeople() {
        return people;
    }

    public boolean isCreated() {
        return id != null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public EmployeeForm getForm() {
        return form;
    }

    public List<BranchView> getChoices() {
        return choices;
    }
}
