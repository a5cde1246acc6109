package org.zhutong.inventory.model;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/** A place of one branch where goods lie. Code and branch never change; it is closed, never deleted. */
@Entity
@Cacheable(false)
@Table(name = "WAREHOUSE")
@SequenceGenerator(name = "WAREHOUSE_SEQ", sequenceName = "WAREHOUSE_SEQ", allocationSize = 50)
public class Warehouse implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "WAREHOUSE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = 20)
    private String code;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "ADDRESS", length = 300)
    private @Nullable String address;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected Warehouse() {}

    public Warehouse(@Nullable String code, @Nullable String name, Long branchId, @Nullable String address) {
        this.code = Text.requiredLine("code", code, 20).toUpperCase(Locale.ROOT);
        if (!this.code.matches("[A-Z0-9][A-Z0-9_-]*")) {
            throw BusinessException.invalidField("code", "inventory.warehouse.code-form");
        }
        this.branchId = Objects.requireNonNull(branchId);
        describe(name, address, true);
    }

    public final void describe(@Nullable String newName, @Nullable String newAddress, boolean isActive) {
        this.name = Text.requiredLine("name", newName, 100);
        this.address = Text.optional("address", newAddress, 300);
        this.active = isActive;
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

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Long getBranchId() {
        return branchId;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public boolean isActive() {
        return active;
    }
}
