package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.model.DeliverySpec;
import org.zhutong.sales.model.LineSpec;
import org.zhutong.sales.model.OrderChangeSpec;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderLine;
import org.zhutong.sales.service.LineInput;
import org.zhutong.sales.service.OrderChangeLineCommand;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/** Makes of what somebody wants changed what the change order says, with products, prices and warehouses looked up. */
@ApplicationScoped
public class OrderChangeDrafts {
    /** What is to be measured, and of a new line priced. */
    private record Input(
            @Nullable Long productId,
            @Nullable String sku,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal manualPrice,
            @Nullable BigDecimal discount,
            @Nullable String remark)
            implements LineInput {
        static Input of(OrderChangeLineCommand command, @Nullable SalesOrderLine line) {
            return line == null
                    ? new Input(
                            command.productId(),
                            command.sku(),
                            command.quantity(),
                            command.unit(),
                            command.manualPrice(),
                            command.discount(),
                            command.remark())
                    : new Input(
                            line.getProductId(),
                            null,
                            command.quantity(),
                            command.unit() == null ? line.getQuantity().unit() : command.unit(),
                            null,
                            null,
                            null);
        }

        @Override
        public @Nullable Long id() {
            return null;
        }
    }

    @Inject
    private LineResolver resolver;

    @Inject
    private OrderWarehouses warehouses;

    @Inject
    private CustomerLookup customers;

    /**
     * One specification for each line, in the same order; for any number of lines the same few statements.
     *
     * @param date the day whose prices count for new lines
     * @throws BusinessException INVALID with a violation for each line that is wrong
     */
    public List<OrderChangeSpec> specs(SalesOrder order, LocalDate date, List<OrderChangeLineCommand> lines) {
        Map<Long, SalesOrderLine> known = new HashMap<>();
        order.lines().forEach(line -> known.put(Objects.requireNonNull(line.getId()), line));
        requireKept(lines, known);
        Map<Integer, LineSpec> measured = measured(order, date, lines, known);
        List<DeliverySpec> deliveries = deliveries(order, lines, known);
        List<OrderChangeSpec> specs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderChangeLineCommand line = lines.get(i);
            specs.add(new OrderChangeSpec(line.orderLineId(), measured.get(i), line.drops(), deliveries.get(i)));
        }
        return specs;
    }

    /** A line of the order keeps its product and its price: another one is another line. */
    private static void requireKept(List<OrderChangeLineCommand> lines, Map<Long, SalesOrderLine> known) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderChangeLineCommand line = lines.get(i);
            Long lineId = line.orderLineId();
            SalesOrderLine of = lineId == null ? null : known.get(lineId);
            if (lineId != null && of == null) {
                violations.add(violation(i, "orderLineId", "sales.line-unknown", i + 1));
            } else if (of != null && !keeps(line, of)) {
                violations.add(violation(i, "productId", "sales.change.line-fixed", of.getProductName()));
            }
        }
        refuse(violations);
    }

    private static boolean keeps(OrderChangeLineCommand line, SalesOrderLine of) {
        return (line.productId() == null || line.productId().equals(of.getProductId()))
                && (line.sku() == null || line.sku().equals(of.getSku()))
                && (line.manualPrice() == null
                        || (of.getManualPrice() != null && line.manualPrice().compareTo(of.getManualPrice()) == 0))
                && (line.discount() == null
                        || line.discount().compareTo(of.getDiscount().value()) == 0);
    }

    private Map<Integer, LineSpec> measured(
            SalesOrder order, LocalDate date, List<OrderChangeLineCommand> lines, Map<Long, SalesOrderLine> known) {
        Map<Integer, Input> inputs = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderChangeLineCommand line = lines.get(i);
            Long lineId = line.orderLineId();
            if (lineId == null || (line.quantity() != null && !line.drops())) {
                inputs.put(i, Input.of(line, lineId == null ? null : known.get(lineId)));
            }
        }
        Set<Long> products = new HashSet<>();
        known.values().forEach(line -> products.add(line.getProductId()));
        List<LineResolver.Resolved> resolved = resolver.tryResolve(
                List.copyOf(inputs.values()),
                new LineResolver.Terms(customers.get(order.getCustomerId()), date, order.getCurrency()),
                products);
        Map<Integer, LineSpec> measured = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        int n = 0;
        for (int place : inputs.keySet()) {
            LineResolver.Resolved one = resolved.get(n++);
            BusinessException problem = one.problem();
            if (problem == null) {
                measured.put(place, Objects.requireNonNull(one.spec()));
            } else {
                String field = problem.getField();
                violations.add(new Violation(
                        "lines[" + place + "]" + (field == null ? "" : "." + field),
                        problem.getKey(),
                        List.of(problem.getArgs()),
                        null));
            }
        }
        refuse(violations);
        return measured;
    }

    private List<DeliverySpec> deliveries(
            SalesOrder order, List<OrderChangeLineCommand> lines, Map<Long, SalesOrderLine> known) {
        Map<Integer, Long> wanted = new LinkedHashMap<>();
        List<DeliverySpec> deliveries = new ArrayList<>();
        Long standard = null;
        for (int i = 0; i < lines.size(); i++) {
            Long lineId = lines.get(i).orderLineId();
            SalesOrderLine of = lineId == null ? null : known.get(lineId);
            Long warehouse = lines.get(i).warehouseId();
            LocalDate day = lines.get(i).requestedDate();
            if (warehouse != null && (of == null || !warehouse.equals(of.getWarehouseId()))) {
                wanted.put(i, warehouse);
            } else if (of != null) {
                // the warehouse it comes from by now may stay, even one that takes no new orders
                warehouse = of.getWarehouseId();
            } else {
                standard = standard == null ? warehouses.ofBranch(order.getBranchId()) : standard;
                warehouse = standard;
            }
            deliveries.add(new DeliverySpec(warehouse, day == null && of != null ? of.getRequestedDate() : day));
        }
        warehouses.require(wanted);
        return deliveries;
    }

    private static Violation violation(int place, String field, String key, java.io.Serializable arg) {
        return new Violation("lines[" + place + "]." + field, key, List.of(arg), null);
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }
}
