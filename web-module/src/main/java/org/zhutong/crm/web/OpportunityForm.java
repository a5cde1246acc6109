package org.zhutong.crm.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.PartyRole;
import org.zhutong.crm.service.OpportunityCommand;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.crm.service.PartyView;

/** What is typed about an opportunity. */
public class OpportunityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private @Nullable String projectName;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate expectedClose;
    private @Nullable String owner;
    private @Nullable String competitor;
    private @Nullable String remark;
    private final List<PartyForm> parties = new ArrayList<>();

    /** One line for each party there is, and one for each role nobody has yet. */
    static OpportunityForm of(@Nullable OpportunityView view) {
        OpportunityForm form = new OpportunityForm();
        List<PartyView> known = view == null ? List.of() : view.parties();
        for (PartyRole role : PartyRole.values()) {
            List<PartyView> inRole =
                    known.stream().filter(party -> party.role() == role).toList();
            inRole.forEach(party -> form.parties.add(new PartyForm(role, party)));
            if (inRole.isEmpty()) {
                form.parties.add(new PartyForm(role, null));
            }
        }
        if (view != null) {
            form.name = view.name();
            form.projectName = view.projectName();
            form.amount = view.amount();
            form.expectedClose = view.expectedClose();
            form.owner = view.owner();
            form.competitor = view.competitor();
            form.remark = view.remark();
        }
        return form;
    }

    @SuppressWarnings("NullAway") // what must be there is named by the service's own check
    OpportunityCommand command(long customerId) {
        return new OpportunityCommand(
                customerId,
                null,
                name,
                projectName,
                amount,
                expectedClose,
                owner,
                competitor,
                remark,
                parties.stream()
                        .filter(party -> !party.isEmpty())
                        .map(PartyForm::command)
                        .toList());
    }

    public List<PartyForm> getParties() {
        return parties;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getExpectedClose() {
        return expectedClose;
    }

    public void setExpectedClose(@Nullable LocalDate expectedClose) {
        this.expectedClose = expectedClose;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable String getCompetitor() {
        return competitor;
    }

    public void setCompetitor(@Nullable String competitor) {
        this.competitor = competitor;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
