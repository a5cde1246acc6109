package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.SimulationCommand;
import org.zhutong.approval.service.SimulationView;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.organisation.service.EmployeeChoice;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Retried;

/** Tries the policies on figures: which steps they would lead to, and who could answer them. */
@Named
@ViewScoped
@Retried
public class SimulatorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ApprovalPolicyService policies;

    @EJB
    private BranchService branches;

    @EJB
    private EmployeeService employees;

    private DocumentType documentType = DocumentType.QUOTATION;
    private @Nullable Long branchId;
    private @Nullable String submitter;
    private @Nullable BigDecimal discount;
    private @Nullable BigDecimal amount;
    private boolean noListPrice;
    private boolean clauseAltered;
    private @Nullable BigDecimal customer30Days;
    private @Nullable BigDecimal project30Days;
    private @Nullable BigDecimal increase;
    private @Nullable BigDecimal paymentDays;
    private @Nullable BigDecimal margin;
    private boolean noCost;

    private List<BranchView> choices = List.of();
    private List<EmployeeChoice> people = List.of();
    private Set<DocumentType> types = Set.of();
    private @Nullable SimulationView result;

    public void load() {
        choices = branches.open();
        people = employees.choices();
        types = policies.types();
        if (!choices.isEmpty()) {
            branchId = choices.get(0).id();
        }
    }

    public void simulate() {
        result = policies.simulate(new SimulationCommand(
                documentType,
                null,
                branchId,
                submitter,
                discount,
                amount,
                noListPrice,
                customer30Days,
                project30Days,
                paymentDays,
                margin,
                noCost,
                clauseAltered,
                increase));
    }

    public @Nullable SimulationView getResult() {
        return result;
    }

    public List<BranchView> getChoices() {
        return choices;
    }

    public List<EmployeeChoice> getPeople() {
        return people;
    }

    public Set<DocumentType> getTypes() {
        return types;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public @Nullable String getSubmitter() {
        return submitter;
    }

    public void setSubmitter(@Nullable String submitter) {
        this.submitter = submitter;
    }

    public @Nullable BigDecimal getDiscount() {
        return discount;
    }

    public void setDiscount(@Nullable BigDecimal discount) {
        this.discount = discount;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public boolean isClauseAltered() {
        return clauseAltered;
    }

    public void setClauseAltered(boolean clauseAltered) {
        this.clauseAltered = clauseAltered;
    }

    public boolean isNoListPrice() {
        return noListPrice;
    }

    public void setNoListPrice(boolean noListPrice) {
        this.noListPrice = noListPrice;
    }

    public @Nullable BigDecimal getCustomer30Days() {
        return customer30Days;
    }

    public void setCustomer30Days(@Nullable BigDecimal customer30Days) {
        this.customer30Days = customer30Days;
    }

    public @Nullable BigDecimal getIncrease() {
        return increase;
    }

    public void setIncrease(@Nullable BigDecimal increase) {
        this.increase = increase;
    }

    public @Nullable BigDecimal getProject30Days() {
        return project30Days;
    }

    public void setProject30Days(@Nullable BigDecimal project30Days) {
        this.project30Days = project30Days;
    }

    public @Nullable BigDecimal getPaymentDays() {
        return paymentDays;
    }

    public void setPaymentDays(@Nullable BigDecimal paymentDays) {
        this.paymentDays = paymentDays;
    }

    public @Nullable BigDecimal getMargin() {
        return margin;
    }

    public void setMargin(@Nullable BigDecimal margin) {
        this.margin = margin;
    }

    public boolean isNoCost() {
        return noCost;
    }

    public void setNoCost(boolean noCost) {
        this.noCost = noCost;
    }
}
