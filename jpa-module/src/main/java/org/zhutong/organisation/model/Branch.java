package org.zhutong.organisation.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * A branch (分公司/区域): the unit of data scope. Its code is what accounts in Keycloak carry in their {@code branch}
 * attribute, so it never changes. A branch is closed, never deleted: its documents stay.
 */
@Entity
@Cacheable(false)
@Table(name = "BRANCH")
@SequenceGenerator(name = "BRANCH_SEQ", sequenceName = "BRANCH_SEQ", allocationSize = 50)
public class Branch implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BRANCH_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "COMPANY_ID", nullable = false)
    private Long companyId;

    @Column(name = "CODE", nullable = false, length = 20)
    private String code;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected Branch() {}

    public Branch(Long companyId, String code, String name) {
        this.companyId = companyId;
        this.code = Text.requiredLine("code", code, 20).toUpperCase(Locale.ROOT);
        if (!this.code.matches("[A-Z0-9_-]+")) {
            throw BusinessException.invalidField("code", "organisation.branch.code-invalid", code);
        }
        this.name = Text.requiredLine("name", name, 100);
        this.active = true;
    }

    public void rename(@Nullable String newName) {
        this.name = Text.requiredLine("name", newName, 100);
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
        return code;
    }

    public Long getCompanyId() {
        return companyId;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
