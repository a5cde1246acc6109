package org.zhutong.inventory.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.WarehouseCommand;
import org.zhutong.inventory.service.WarehouseService;
import org.zhutong.inventory.service.WarehouseView;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One warehouse, to open or to change. */
@Named
@ViewScoped
@Retried
public class WarehousePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private WarehouseService warehouses;

    @EJB
    private BranchService branches;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private int version;
    private String code = "";
    private String name = "";
    private @Nullable Long branchId;
    private @Nullable String address;
    private boolean active = true;

    public void load() {
        if (id != null) {
            WarehouseView view = warehouses.get(id);
            version = view.version();
            code = view.code();
            name = view.name();
            branchId = view.branchId();
            address = view.address();
            active = view.active();
        } else if (getBranches().size() == 1) {
            branchId = getBranches().get(0).id();
        }
    }

    public void save() throws IOException {
        WarehouseCommand command = new WarehouseCommand(code, name, branchId, address, active);
        WarehouseView saved = id == null ? warehouses.create(command) : warehouses.update(id, version, command);
        redirects.saved("/inventory/warehouse?id=" + saved.id());
    }

    public List<BranchView> getBranches() {
        return branches.open();
    }

    public boolean isCreated() {
        return id != null;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
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

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
