package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.model.DeliverySpec;
import org.zhutong.sales.service.OrderLineCommand;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/** From which warehouse order lines are delivered: as said, else the first open one of the branch. */
@ApplicationScoped
public class OrderWarehouses {
    @Inject
    private WarehouseLookup warehouses;

    @Inject
    private CallerContext caller;

    /** One delivery for each line. @throws BusinessException INVALID for a warehouse that is unknown, closed or out of scope */
    public List<DeliverySpec> deliveries(List<OrderLineCommand> lines, long branchId) {
        Set<Long> wanted = new HashSet<>();
        lines.stream()
                .map(OrderLineCommand::warehouseId)
                .filter(Objects::nonNull)
                .forEach(wanted::add);
        Map<Long, WarehouseInfo> known = warehouses.byIds(wanted);
        List<Violation> violations = new ArrayList<>();
        List<DeliverySpec> deliveries = new ArrayList<>();
        Long standard = null;
        for (int i = 0; i < lines.size(); i++) {
            Long id = lines.get(i).warehouseId();
            if (id == null) {
                standard = standard == null ? standard(branchId) : standard;
                id = standard;
            } else if (!usable(known.get(id))) {
                violations.add(new Violation(
                        "lines[" + i + "].warehouseId", "sales.order.warehouse-unknown", List.of(id), null));
            }
            deliveries.add(new DeliverySpec(id, lines.get(i).requestedDate()));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return deliveries;
    }

    /** As {@link #deliveries}, for one. */
    public DeliverySpec delivery(@Nullable Long warehouseId, @Nullable LocalDate requestedDate, long branchId) {
        if (warehouseId == null) {
            return new DeliverySpec(standard(branchId), requestedDate);
        }
        if (!usable(warehouses.byIds(List.of(warehouseId)).get(warehouseId))) {
            throw BusinessException.invalidField("warehouseId", "sales.order.warehouse-unknown", warehouseId);
        }
        return new DeliverySpec(warehouseId, requestedDate);
    }

    /** The first open warehouse of the branch. @throws BusinessException INVALID when it has none */
    Long ofBranch(long branchId) {
        return standard(branchId);
    }

    /**
     * Refuses warehouses nothing can be delivered from.
     *
     * @param wanted by the place of the line among what was given
     * @throws BusinessException INVALID for each that is unknown, closed or out of scope
     */
    void require(Map<Integer, Long> wanted) {
        Map<Long, WarehouseInfo> known = warehouses.byIds(new HashSet<>(wanted.values()));
        List<Violation> violations = new ArrayList<>();
        wanted.forEach((place, id) -> {
            if (!usable(known.get(id))) {
                violations.add(new Violation(
                        "lines[" + place + "].warehouseId", "sales.order.warehouse-unknown", List.of(id), null));
            }
        });
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private Long standard(long branchId) {
        List<WarehouseInfo> open = warehouses.ofBranch(branchId);
        if (open.isEmpty()) {
            throw BusinessException.invalidField("warehouseId", "sales.order.no-warehouse");
        }
        return open.get(0).id();
    }

    private boolean usable(@Nullable WarehouseInfo warehouse) {
        return warehouse != null && warehouse.active() && caller.scope().includes(warehouse.branchId());
    }
}
