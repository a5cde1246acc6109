package org.zhutong.organisation.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.EmployeeCommand;
import org.zhutong.organisation.service.EmployeeView;

/** What is typed on the page of an employee. */
public class EmployeeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String username = "";
    private String displayName = "";
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String jobTitle;
    private @Nullable Long branchId;
    private @Nullable String manager;
    private boolean active = true;

    static EmployeeForm of(EmployeeView view) {
        EmployeeForm form = new EmployeeForm();
        form.username = view.username();
        form.displayName = view.displayName();
        form.email = view.email();
        form.phone = view.phone();
        form.jobTitle = view.jobTitle();
        form.branchId = view.branchId();
        form.manager = view.manager();
        form.active = view.active();
        return form;
    }

    EmployeeCommand command() {
        return new EmployeeCommand(
                username, displayName, blankToNull(email), phone, jobTitle, branchId, manager, active);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(@Nullable String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public @Nullable String getManager() {
        return manager;
    }

    public void setManager(@Nullable String manager) {
        this.manager = manager;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
