package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.approval.service.RevisionView;
import org.zhutong.approval.web.PolicyForm.ConditionForm;
import org.zhutong.approval.web.PolicyForm.StepForm;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One approval policy, to write or to change. */
@Named
@ViewScoped
@Retried
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final List<ApprovalFact> FACTS = Arrays.stream(ApprovalFact.values())
            .filter(fact -> fact != ApprovalFact.ALWAYS)
            .toList();

    @EJB
    private ApprovalPolicyService policies;

    @EJB
    private BranchService branches;

    @EJB
    private EmployeeService employees;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private PolicyForm form = PolicyForm.blank();
    private List<BranchView> choices = List.of();
    private List<String> permissions = List.of();
    private List<EmployeeChoice> people = List.of();
    private Set<DocumentType> types = Set.of();
    private List<RevisionView> revisions = List.of();
    private List<String> warnings = List.of();

    public void load() {
        choices = branches.open();
        permissions = policies.permissions();
        people = employees.choices();
        types = policies.types();
        if (id != null) {
            PolicyView view = policies.get(id);
            version = view.version();
            form = PolicyForm.of(view);
            warnings = view.warnings();
            revisions = policies.revisions(id);
        }
    }

    public void save() throws IOException {
        PolicyView saved = id == null ? policies.create(form.command()) : policies.update(id, version, form.command());
        redirects.saved("/approval/policy?id=" + saved.id());
    }

    public boolean isCreated() {
        return id != null;
    }

    public void addCondition() {
        form.addCondition();
    }

    public void removeCondition(ConditionForm condition) {
        form.remove(condition);
    }

    public void addStep() {
        form.addStep();
    }

    public void removeStep(StepForm step) {
        form.remove(step);
    }

    public Set<DocumentType> getTypes() {
        return types;
    }

    public List<ApprovalFact> getFacts() {
        return FACTS;
    }

    public ApproverKind[] getKinds() {
        return ApproverKind.values();
    }

    public List<EmployeeChoice> getPeople() {
        return people;
    }

    public List<RevisionView> getRevisions() {
        return revisions;
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public PolicyForm getForm() {
        return form;
    }

    public List<BranchView> getChoices() {
        return choices;
    }

    public List<String> getPermissions() {
        return permissions;
    }
}
