package org.zhutong.crm.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.PartyRole;
import org.zhutong.crm.service.CollisionQuery;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.crm.service.PartyView;
import org.zhutong.crm.service.RegistrationCommand;
import org.zhutong.crm.service.RegistrationView;

/** What is typed about a project to be registered. */
public class RegistrationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long opportunityId;
    private String projectName = "";
    private @Nullable String region;
    private @Nullable String address;
    private @Nullable String projectOwner;
    private @Nullable String contractor;
    private String brand = "";
    private @Nullable String demand;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate expectedDate;
    private @Nullable String salesperson;
    private @Nullable String remark;

    static RegistrationForm of(RegistrationView view) {
        RegistrationForm form = new RegistrationForm();
        form.opportunityId = view.opportunityId();
        form.projectName = view.projectName();
        form.region = view.region();
        form.address = view.address();
        form.projectOwner = view.projectOwner();
        form.contractor = view.contractor();
        form.brand = view.brand();
        form.demand = view.demand();
        form.amount = view.amount();
        form.expectedDate = view.expectedDate();
        form.salesperson = view.salesperson();
        form.remark = view.remark();
        return form;
    }

    /** With what an opportunity says of the project already. */
    static RegistrationForm of(OpportunityView opportunity) {
        RegistrationForm form = new RegistrationForm();
        form.opportunityId = opportunity.id();
        String project = opportunity.projectName();
        form.projectName = project == null ? opportunity.name() : project;
        form.projectOwner = party(opportunity.parties(), PartyRole.OWNER);
        form.contractor = party(opportunity.parties(), PartyRole.GENERAL_CONTRACTOR);
        form.amount = opportunity.amount();
        form.expectedDate = opportunity.expectedClose();
        return form;
    }

    private static @Nullable String party(List<PartyView> parties, PartyRole role) {
        return parties.stream()
                .filter(party -> party.role() == role)
                .map(PartyView::name)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("NullAway") // what must be there is named by the service's own check
    RegistrationCommand command(long customerId) {
        return new RegistrationCommand(
                customerId,
                opportunityId,
                projectName,
                region,
                address,
                projectOwner,
                contractor,
                brand,
                demand,
                amount,
                expectedDate,
                salesperson,
                remark);
    }

    CollisionQuery query(@Nullable Long itself) {
        return new CollisionQuery(projectName, region, address, projectOwner, brand, itself);
    }

    public String getProjectName() {
        return projectName;
    }

    public void setProjectName(String projectName) {
        this.projectName = projectName;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getProjectOwner() {
        return projectOwner;
    }

    public void setProjectOwner(@Nullable String projectOwner) {
        this.projectOwner = projectOwner;
    }

    public @Nullable String getContractor() {
        return contractor;
    }

    public void setContractor(@Nullable String contractor) {
        this.contractor = contractor;
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = brand;
    }

    public @Nullable String getDemand() {
        return demand;
    }

    public void setDemand(@Nullable String demand) {
        this.demand = demand;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getExpectedDate() {
        return expectedDate;
    }

    public void setExpectedDate(@Nullable LocalDate expectedDate) {
        this.expectedDate = expectedDate;
    }

    public @Nullable String getSalesperson() {
        return salesperson;
    }

    public void setSalesperson(@Nullable String salesperson) {
        this.salesperson = salesperson;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
