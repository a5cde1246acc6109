package org.zhutong.contract.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.service.ClauseTemplateService;
import org.zhutong.contract.service.ClauseView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One standard clause, to write or to change. */
@Named
@ViewScoped
@Retried
public class ClausePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ClauseTemplateService clauses;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable ClauseView view;
    private ClauseForm form = new ClauseForm();

    public void load() {
        if (id != null) {
            ClauseView found = clauses.get(id);
            view = found;
            form = ClauseForm.of(found);
        }
    }

    public void save() throws IOException {
        ClauseView present = view;
        ClauseView saved = present == null
                ? clauses.create(form.command())
                : clauses.update(present.id(), present.version(), form.command());
        redirects.saved("/contract/clause?id=" + saved.id());
    }

    /** The places a contract fills by itself. */
    public ContractVariable[] getVariables() {
        return ContractVariable.values();
    }

    public ClauseKind[] getKinds() {
        return ClauseKind.values();
    }

    public ContractKind[] getContractKinds() {
        return ContractKind.values();
    }

    public List<ClauseView.Revision> getRevisions() {
        ClauseView shown = view;
        return shown == null ? List.of() : shown.revisions();
    }

    public boolean isCreated() {
        return view != null;
    }

    public ClauseForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
