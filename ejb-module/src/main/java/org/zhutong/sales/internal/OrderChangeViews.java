package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.inventory.service.StockKey;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.OrderChange;
import org.zhutong.sales.model.OrderChangeLine;
import org.zhutong.sales.model.OrderChangeState;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.OrderChangeLineView;
import org.zhutong.sales.service.OrderChangeView;
import org.zhutong.shared.model.DocumentType;

/** Shows change orders: before and after, and what they take of credit, special prices and stock as those stand now. */
@ApplicationScoped
public class OrderChangeViews {
    /** What lines do not know by themselves. */
    private record Surroundings(
            Map<Long, ProductInfo> products,
            Map<Long, WarehouseInfo> warehouses,
            Map<StockKey, BigDecimal> available,
            Map<StockKey, BigDecimal> needed,
            Map<Long, SpecialPrices.Left> specialPrices) {}

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ProductLookup products;

    @Inject
    private WarehouseLookup warehouses;

    @Inject
    private StockFigures stock;

    @Inject
    private SpecialPrices specialPrices;

    @Inject
    private CreditService credit;

    @Inject
    private CustomerLookup customers;

    @Inject
    private EmployeeNames employees;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallerContext caller;

    public OrderChangeView of(OrderChange change) {
        SalesOrder order = em.find(SalesOrder.class, change.getOrderId());
        CustomerInfo customer = Objects.requireNonNull(
                customers.byIds(List.of(change.getCustomerId())).get(change.getCustomerId()));
        boolean open = change.getStatus().isOpen();
        List<ApprovalView> asked = change.wasInApproval()
                ? approvals.ofDocument(DocumentType.ORDER_CHANGE, Objects.requireNonNull(change.getId()))
                : List.of();
        Map<String, String> names = names(change);
        BigDecimal needed = change.getGross().minus(change.getGrossBefore()).amount();
        BigDecimal available = open && caller.has(Permissions.CUSTOMER_READ)
                ? credit.view(order.getCustomerId()).available()
                : null;
        return new OrderChangeView(
                Objects.requireNonNull(change.getId()),
                change.getVersion(),
                change.getNumber(),
                change.getStatus(),
                new DocumentLink(
                        change.getOrderId(),
                        order.getNumber(),
                        order.getStatus().name()),
                open && order.getVersion() != change.getOrderVersion(),
                change.getCustomerId(),
                customer.name(),
                change.getBranchId(),
                change.getProjectName(),
                change.getSalesperson(),
                names.getOrDefault(change.getSalesperson(), change.getSalesperson()),
                change.getCurrency(),
                change.getDate(),
                change.getWhy(),
                change.getDiscount(),
                change.getNetBefore(),
                change.getGrossBefore().amount(),
                change.getNetTotal(),
                change.getTaxTotal(),
                change.getGross().amount(),
                needed,
                available,
                available == null ? null : missing(needed, available),
                change.getStatus() == OrderChangeState.DRAFT
                        && approvals.needed(change.approvalSubject(customer.name())),
                lines(change, open),
                SalesViews.history(change.getHistory(), names),
                asked,
                actions(change.getStatus(), asked));
    }

    private Map<String, String> names(OrderChange change) {
        Set<String> people = new HashSet<>(Set.of(change.getSalesperson()));
        change.getHistory().forEach(move -> people.add(move.getChangedBy()));
        return employees.of(people);
    }

    private List<String> actions(OrderChangeState status, List<ApprovalView> asked) {
        boolean write = caller.has(Permissions.ORDER_WRITE);
        List<String> actions = new ArrayList<>();
        if (status == OrderChangeState.DRAFT && write) {
            actions.add("change");
        }
        if (status == OrderChangeState.DRAFT && caller.has(Permissions.ORDER_CONFIRM)) {
            actions.add("submit");
        }
        if (asked.stream().anyMatch(ApprovalView::decidable)) {
            actions.addAll(List.of("approve", "refuse"));
        }
        if (status == OrderChangeState.IN_APPROVAL && write) {
            actions.add("withdraw");
        }
        if (status.isOpen() && write) {
            actions.add("cancel");
        }
        return actions;
    }

    private List<OrderChangeLineView> lines(OrderChange change, boolean open) {
        List<OrderChangeLine> lines = change.lines();
        Surroundings around = around(lines, open);
        return lines.stream().map(line -> line(change, line, around, open)).toList();
    }

    private Surroundings around(List<OrderChangeLine> lines, boolean open) {
        Set<Long> productIds = new HashSet<>();
        Set<Long> places = new HashSet<>();
        Set<Long> special = new HashSet<>();
        Map<StockKey, BigDecimal> needed = new HashMap<>();
        for (OrderChangeLine line : lines) {
            productIds.add(line.getProductId());
            places.add(line.getWarehouseId());
            if (line.getSpecialPriceLineId() != null) {
                special.add(line.getSpecialPriceLineId());
            }
            needed.merge(new StockKey(line.getWarehouseId(), line.getProductId()), line.baseAfter(), BigDecimal::add);
            Long before = line.getWarehouseBefore();
            BigDecimal kept = line.getBaseBefore();
            if (before != null && kept != null) {
                places.add(before);
                needed.merge(new StockKey(before, line.getProductId()), kept.negate(), BigDecimal::add);
            }
        }
        return new Surroundings(
                products.byIds(productIds),
                warehouses.byIds(places),
                open ? stock.available(places, productIds) : Map.of(),
                needed,
                special.isEmpty() ? Map.of() : specialPrices.left(special));
    }

    private OrderChangeLineView line(OrderChange change, OrderChangeLine line, Surroundings around, boolean open) {
        boolean dropped = line.isDropped();
        ProductInfo product = around.products().get(line.getProductId());
        StockKey key = new StockKey(line.getWarehouseId(), line.getProductId());
        BigDecimal available = open ? around.available().getOrDefault(key, BigDecimal.ZERO) : null;
        Long before = line.getWarehouseBefore();
        SpecialPrices.Left left = line.getSpecialPriceLineId() == null
                ? null
                : around.specialPrices().get(line.getSpecialPriceLineId());
        return new OrderChangeLineView(
                line.getLineNo(),
                line.getOrderLineId(),
                dropped,
                line.isDifferent(),
                line.getProductId(),
                line.getSku(),
                line.getProductName(),
                line.getSpec(),
                dropped ? BigDecimal.ZERO : line.getQuantity().value(),
                line.getQuantity().unit(),
                product == null ? List.of(line.getQuantity().unit()) : SalesViews.units(product),
                line.baseAfter(),
                line.getBaseQuantity().unit(),
                line.getQuantityBefore(),
                line.getUnitBefore(),
                line.getBaseBefore(),
                line.difference(),
                line.getListPrice(),
                PriceExplanation.text(caller.locale(), line.getPriceSource()),
                line.getManualPrice(),
                line.getDiscount(),
                line.getUnitPrice(),
                line.discountOffList(change.getDiscount()),
                line.getTaxRate(),
                dropped ? BigDecimal.ZERO : line.getNet(),
                dropped ? BigDecimal.ZERO : line.getGross(),
                line.getNetBefore(),
                line.getGrossBefore(),
                line.getWarehouseId(),
                name(around, line.getWarehouseId()),
                before,
                before == null ? null : name(around, before),
                line.getRequestedDate(),
                line.getDateBefore(),
                line.getRemark(),
                available,
                available == null || dropped
                        ? BigDecimal.ZERO
                        : missing(around.needed().getOrDefault(key, BigDecimal.ZERO), available),
                left == null ? null : left.number(),
                left == null ? null : left.quantity());
    }

    private static @Nullable String name(Surroundings around, Long warehouseId) {
        WarehouseInfo place = around.warehouses().get(warehouseId);
        return place == null ? null : place.name();
    }

    private static BigDecimal missing(BigDecimal needed, BigDecimal available) {
        // what is given back is never missing, be it that nothing is available
        return needed.signum() <= 0
                ? BigDecimal.ZERO
                : needed.subtract(available).max(BigDecimal.ZERO);
    }
}
