package org.zhutong.organisation.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * A person who works here, by the user name of their account. Created or brought up to date at sign-on from the token, or
 * ahead of it by an administrator; phone and job title are kept here only.
 */
@Entity
@Cacheable(false)
@Table(name = "EMPLOYEE")
@SequenceGenerator(name = "EMPLOYEE_SEQ", sequenceName = "EMPLOYEE_SEQ", allocationSize = 50)
public class Employee implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "EMPLOYEE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "USERNAME", nullable = false, length = 100)
    private String username;

    @Column(name = "DISPLAY_NAME", nullable = false, length = 100)
    private String displayName;

    @Column(name = "EMAIL", length = 200)
    private @Nullable String email;

    @Column(name = "PHONE", length = 40)
    private @Nullable String phone;

    @Column(name = "JOB_TITLE", length = 100)
    private @Nullable String jobTitle;

    /** Null: company-wide. */
    @Column(name = "BRANCH_ID")
    private @Nullable Long branchId;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    /** User name of whom they report to; null: nobody. */
    @Column(name = "MANAGER", length = 100)
    private @Nullable String manager;

    /** The permissions to approve their account had when they last signed on; none for one without a branch. */
    @ElementCollection
    @CollectionTable(name = "EMPLOYEE_APPROVES", joinColumns = @JoinColumn(name = "EMPLOYEE_ID"))
    @Column(name = "PERMISSION", nullable = false, length = 60)
    private Set<String> approves = new HashSet<>();

    protected Employee() {}

    public Employee(@Nullable String username, @Nullable String displayName, @Nullable Long branchId) {
        this.username = Text.required("username", username, 100);
        this.displayName = Text.required("displayName", displayName, 100);
        this.branchId = branchId;
        this.active = true;
    }

    public void describe(
            @Nullable String newDisplayName,
            @Nullable String newEmail,
            @Nullable String newPhone,
            @Nullable String newJobTitle) {
        this.displayName = Text.required("displayName", newDisplayName, 100);
        this.email = Text.optional("email", newEmail, 200);
        this.phone = Text.optional("phone", newPhone, 40);
        this.jobTitle = Text.optional("jobTitle", newJobTitle, 100);
    }

    /** Takes over what the account says. */
    public void mirrorAccount(
            String accountName,
            @Nullable String accountEmail,
            @Nullable Long accountBranchId,
            Collection<String> accountApproves) {
        describe(accountName, accountEmail, phone, jobTitle);
        this.branchId = accountBranchId;
        if (!approves.equals(Set.copyOf(accountApproves))) {
            approves.clear();
            approves.addAll(accountApproves);
        }
    }

    /** @throws BusinessException INVALID when it is they themselves */
    public void reportTo(@Nullable String managerUsername) {
        if (username.equals(managerUsername)) {
            throw BusinessException.invalidField("manager", "organisation.employee.own-manager");
        }
        this.manager = managerUsername;
    }

    public void moveTo(@Nullable Long newBranchId) {
        this.branchId = newBranchId;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return username;
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public @Nullable String getJobTitle() {
        return jobTitle;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public @Nullable String getManager() {
        return manager;
    }

    public Set<String> getApproves() {
        return Set.copyOf(approves);
    }

    public boolean isActive() {
        return active;
    }
}
