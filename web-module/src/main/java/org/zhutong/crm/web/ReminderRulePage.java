package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.service.ReminderRuleCommand;
import org.zhutong.crm.service.ReminderRuleService;
import org.zhutong.crm.service.ReminderRuleView;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One rule by which people are reminded. */
@Named
@ViewScoped
@Retried
public class ReminderRulePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ReminderRuleService rules;

    @EJB
    private BranchService branchService;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private List<BranchView> branches = List.of();
    private ReminderKind kind = ReminderKind.QUOTATION_EXPIRES;
    private @Nullable Long branchId;
    private @Nullable Integer days = 3;
    private @Nullable BigDecimal factor;
    private boolean active = true;

    public void load() {
        branches = branchService.open();
        if (id != null) {
            ReminderRuleView view = rules.get(id);
            version = view.version();
            kind = view.kind();
            branchId = view.branchId();
            days = view.days();
            factor = view.factor();
            active = view.active();
        }
    }

    public void save() throws IOException {
        // left empty it is refused with the field's name
        ReminderRuleCommand command = new ReminderRuleCommand(kind, branchId, days == null ? 0 : days, factor, active);
        ReminderRuleView saved = id == null ? rules.create(command) : rules.update(id, version, command);
        redirects.saved("/crm/reminder-rule?id=" + saved.id());
    }

    public boolean isCreated() {
        return id != null;
    }

    public List<ReminderKind> getKinds() {
        return List.of(ReminderKind.values());
    }

    public List<BranchView> getBranches() {
        return branches;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public ReminderKind getKind() {
        return kind;
    }

    public void setKind(ReminderKind kind) {
        this.kind = kind;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable BigDecimal getFactor() {
        return factor;
    }

    public void setFactor(@Nullable BigDecimal factor) {
        this.factor = factor;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
