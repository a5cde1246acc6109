package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.organisation.service.ParameterCommand;
import org.zhutong.organisation.service.ParameterKey;
import org.zhutong.organisation.service.ParameterService;
import org.zhutong.organisation.service.ParameterView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** The business parameters: what applies, and one form to set a value for the company or a branch. */
@Named
@ViewScoped
@Retried
public class ParameterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ParameterService parameters;

    @EJB
    private BranchService branches;

    @Inject
    private Redirects redirects;

    private List<ParameterView> rows = List.of();
    private List<BranchView> choices = List.of();
    private String key = ParameterKey.QUOTATION_VALIDITY_DAYS.key();
    private @Nullable Long branchId;
    private String value = "";

    public void load() {
        rows = parameters.list();
        choices = branches.open();
    }

    public void save() throws IOException {
        parameters.set(new ParameterCommand(key, branchId, value));
        redirects.saved("/organisation/parameters");
    }

    public List<String> getKeys() {
        return Arrays.stream(ParameterKey.values()).map(ParameterKey::key).toList();
    }

    public List<ParameterView> getRows() {
        return rows;
    }

    public List<BranchView> getChoices() {
        return choices;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
