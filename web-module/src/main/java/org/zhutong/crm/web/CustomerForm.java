package org.zhutong.crm.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerIndustry;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.DuplicateQuery;

/** What is typed on the page of a customer. */
public class CustomerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    static final List<String> LEVELS = List.of("A", "B", "C");

    private @Nullable String code;
    private String name = "";
    private CustomerLevel level = CustomerLevel.C;
    private @Nullable Long branchId;
    private @Nullable String salesperson;
    private @Nullable String taxId;
    private @Nullable String region;
    private @Nullable CustomerIndustry industry;
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable Integer paymentTermsDays;
    private @Nullable BigDecimal creditLimit;
    private boolean active = true;
    private @Nullable String remark;
    private boolean anyway;
    private final List<ContactForm> contacts = new ArrayList<>();

    static CustomerForm of(CustomerView view) {
        CustomerForm form = new CustomerForm();
        form.code = view.code();
        form.name = view.name();
        form.level = CustomerLevel.valueOf(view.level());
        form.branchId = view.branchId();
        form.salesperson = view.salesperson();
        form.taxId = view.taxId();
        form.region = view.region();
        form.industry = view.industry();
        form.address = view.address();
        form.phone = view.phone();
        form.paymentTermsDays = view.paymentTermsDays();
        form.creditLimit = view.creditLimit();
        form.active = view.active();
        form.remark = view.remark();
        view.contacts().forEach(contact -> form.contacts.add(ContactForm.of(contact)));
        return form;
    }

    CustomerCommand command() {
        contacts.removeIf(ContactForm::isEmpty);
        return new CustomerCommand(
                code,
                name,
                level,
                branchId,
                salesperson,
                taxId,
                region,
                address,
                phone,
                paymentTermsDays,
                creditLimit,
                active,
                remark,
                contacts.stream().map(ContactForm::command).toList(),
                industry);
    }

    DuplicateQuery duplicateQuery(@Nullable Long itself) {
        return new DuplicateQuery(name, taxId, phone, address, branchId, itself);
    }

    public List<ContactForm> getContacts() {
        return contacts;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CustomerLevel getLevel() {
        return level;
    }

    public void setLevel(CustomerLevel level) {
        this.level = level;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public @Nullable String getSalesperson() {
        return salesperson;
    }

    public void setSalesperson(@Nullable String salesperson) {
        this.salesperson = salesperson;
    }

    public @Nullable String getTaxId() {
        return taxId;
    }

    public void setTaxId(@Nullable String taxId) {
        this.taxId = taxId;
    }

    public @Nullable CustomerIndustry getIndustry() {
        return industry;
    }

    public void setIndustry(@Nullable CustomerIndustry industry) {
        this.industry = industry;
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

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable Integer getPaymentTermsDays() {
        return paymentTermsDays;
    }

    public void setPaymentTermsDays(@Nullable Integer paymentTermsDays) {
        this.paymentTermsDays = paymentTermsDays;
    }

    public @Nullable BigDecimal getCreditLimit() {
        return creditLimit;
    }

    public void setCreditLimit(@Nullable BigDecimal creditLimit) {
        this.creditLimit = creditLimit;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    /** Whether it shall be entered though it looks like one that is there. */
    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
