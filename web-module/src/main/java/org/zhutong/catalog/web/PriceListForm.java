package org.zhutong.catalog.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.service.PriceListCommand;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.shared.model.BusinessException;

/** What is typed on the page of a price list. */
public class PriceListForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code = "";
    private String name = "";
    private @Nullable String currency;
    private @Nullable String customerLevel;
    private @Nullable Long branchId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Integer priority = 0;
    private boolean active = true;
    private PriceListKind kind = PriceListKind.STANDARD;
    private @Nullable Long customerId;
    private @Nullable Long opportunityId;

    static PriceListForm of(PriceListView view) {
        PriceListForm form = new PriceListForm();
        form.code = view.code();
        form.name = view.name();
        form.currency = view.currency();
        form.customerLevel = view.customerLevel();
        form.branchId = view.branchId();
        form.validFrom = view.validFrom();
        form.validTo = view.validTo();
        form.priority = view.priority();
        form.active = view.active();
        form.kind = view.kind();
        form.customerId = view.customerId();
        form.opportunityId = view.opportunityId();
        return form;
    }

    PriceListCommand command() {
        return new PriceListCommand(
                code,
                name,
                currency,
                customerLevel,
                branchId,
                from(),
                validTo,
                priority,
                active,
                kind,
                customerId,
                opportunityId);
    }

    private LocalDate from() {
        if (validFrom == null) {
            throw BusinessException.invalidField("validFrom", "shared.required");
        }
        return validFrom;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable String getCustomerLevel() {
        return customerLevel;
    }

    public void setCustomerLevel(@Nullable String customerLevel) {
        this.customerLevel = customerLevel;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
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

    public @Nullable Integer getPriority() {
        return priority;
    }

    public void setPriority(@Nullable Integer priority) {
        this.priority = priority;
    }

    public PriceListKind getKind() {
        return kind;
    }

    public void setKind(PriceListKind kind) {
        this.kind = kind;
    }

    public @Nullable Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable Long customerId) {
        this.customerId = customerId;
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public void setOpportunityId(@Nullable Long opportunityId) {
        this.opportunityId = opportunityId;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
