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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * A tolerance, threshold or default that the business may change without a release, for one branch or (no branch) for all. A
 * branch's own row beats the company's.
 */
@Entity
@Cacheable(false)
@Table(name = "BUSINESS_PARAMETER")
@SequenceGenerator(name = "BUSINESS_PARAMETER_SEQ", sequenceName = "BUSINESS_PARAMETER_SEQ", allocationSize = 50)
public class BusinessParameter implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BUSINESS_PARAMETER_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    /** Null: for every branch that has no row of its own. */
    @Column(name = "BRANCH_ID")
    private @Nullable Long branchId;

    @Column(name = "PARAMETER_KEY", nullable = false, length = 60)
    private String key;

    @Column(name = "PARAMETER_VALUE", nullable = false, length = 200)
    private String value;

    protected BusinessParameter() {}

    public BusinessParameter(@Nullable Long branchId, String key, @Nullable String value) {
        this.branchId = branchId;
        this.key = Text.required("key", key, 60);
        this.value = Text.required("value", value, 200);
    }

    public void change(@Nullable String newValue) {
        this.value = Text.required("value", newValue, 200);
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
        return key;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public String getKey() {
        return key;
    }

    public String getValue() {
        return value;
    }
}
