package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One approval policy, to write or to change. */
@Named
@ViewScoped
@Retried
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ApprovalPolicyService policies;

    @EJB
    private BranchService branches;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private PolicyForm form = new PolicyForm();
    private List<BranchView> choices = List.of();
    private List<String> permissions = List.of();

    public void load() {
        choices = branches.open();
        permissions = policies.permissions();
        if (id != null) {
            PolicyView view = policies.get(id);
            version = view.version();
            form = PolicyForm.of(view);
        }
    }

    public void save() throws IOException {
        PolicyView saved = id == null ? policies.create(form.command()) : policies.update(id, version, form.command());
        redirects.saved("/approval/policy?id=" + saved.id());
    }

    public boolean isCreated() {
        return id != null;
    }

    public Set<DocumentType> getTypes() {
        return ApprovalPolicyService.TYPES;
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
