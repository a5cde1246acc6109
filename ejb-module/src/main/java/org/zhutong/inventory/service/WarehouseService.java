package org.zhutong.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Objects;
import org.zhutong.inventory.internal.StockQueries;
import org.zhutong.inventory.model.Warehouse;
import org.zhutong.organisation.service.BranchChoice;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.ReferenceCache;
import org.zhutong.shared.service.StaleVersions;

/** Warehouses within the caller's branches. */
@Stateless
public class WarehouseService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private StockQueries queries;

    @Inject
    private BranchChoice branches;

    @Inject
    private ReferenceCache cache;

    @Inject
    private CallerContext caller;

    /** Warehouses in scope. Filters: {@code active}, {@code branchId}, {@code code}; sorts: {@code code}, {@code name}. */
    @RolesAllowed(Permissions.WAREHOUSE_READ)
    public Page<WarehouseView> list(PageRequest request) {
        return queries.warehouses(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.WAREHOUSE_READ)
    public WarehouseView get(long id) {
        return view(load(id));
    }

    /** @throws BusinessException INVALID; CONFLICT {@code inventory.warehouse.code-taken} */
    @RolesAllowed(Permissions.WAREHOUSE_WRITE)
    public WarehouseView create(WarehouseCommand command) {
        Long branchId = branches.forNew(command.branchId());
        Warehouse warehouse = new Warehouse(command.code(), command.name(), branchId, command.address());
        if (Boolean.FALSE.equals(command.active())) {
            warehouse.describe(command.name(), command.address(), false);
        }
        if (queries.warehouseCodeExists(warehouse.getCode())) {
            throw BusinessException.conflict("inventory.warehouse.code-taken", warehouse.getCode());
        }
        em.persist(warehouse);
        cache.changes(WarehouseLookup.KIND, Objects.requireNonNull(warehouse.getId()));
        em.flush();
        return view(warehouse);
    }

    /**
     * Renames, closes or reopens a warehouse.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; INVALID when code or branch differ; CONFLICT
     *     {@code inventory.warehouse.not-empty} when closing one in which something lies
     */
    @RolesAllowed(Permissions.WAREHOUSE_WRITE)
    public WarehouseView update(long id, int version, WarehouseCommand command) {
        Warehouse warehouse = load(id);
        StaleVersions.check(em, warehouse, version);
        if (!command.code().strip().toUpperCase(Locale.ROOT).equals(warehouse.getCode())) {
            throw BusinessException.invalidField("code", "inventory.fixed", warehouse.getCode());
        }
        if (command.branchId() != null && !command.branchId().equals(warehouse.getBranchId())) {
            throw BusinessException.invalidField("branchId", "inventory.fixed", warehouse.getBranchId());
        }
        boolean active = !Boolean.FALSE.equals(command.active());
        if (!active && warehouse.isActive() && queries.holdsStock(id)) {
            throw BusinessException.conflict("inventory.warehouse.not-empty", warehouse.getName());
        }
        cache.changes(WarehouseLookup.KIND, id);
        warehouse.describe(command.name(), command.address(), active);
        em.flush();
        return view(warehouse);
    }

    private Warehouse load(long id) {
        Warehouse warehouse = em.find(Warehouse.class, id);
        if (warehouse == null || !caller.scope().includes(warehouse.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return warehouse;
    }

    private WarehouseView view(Warehouse warehouse) {
        return new WarehouseView(
                Objects.requireNonNull(warehouse.getId()),
                warehouse.getVersion(),
                warehouse.getCode(),
                warehouse.getName(),
                warehouse.getBranchId(),
                queries.branchName(warehouse.getBranchId()),
                warehouse.getAddress(),
                warehouse.isActive());
    }
}
