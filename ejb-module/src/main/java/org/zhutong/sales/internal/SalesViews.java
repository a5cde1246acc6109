package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.inventory.service.StockKey;
import org.zhutong.inventory.service.WarehouseInfo;
import org.zhutong.inventory.service.WarehouseLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.LinePlace;
import org.zhutong.sales.model.Margin;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationLine;
import org.zhutong.sales.model.QuotationSection;
import org.zhutong.sales.model.SalesAmounts;
import org.zhutong.sales.model.SalesLine;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderLine;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.MarginView;
import org.zhutong.sales.service.Margins;
import org.zhutong.sales.service.QuotationSectionView;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SalesLineView;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.sales.service.StatusChangeView;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.StatusChange;

/** Makes views of documents: puts names to ids, explanations to prices, stock to lines. */
@ApplicationScoped
public class SalesViews {
    /** What of a line the document itself does not know. */
    private record Surroundings(
            @Nullable BigDecimal available,
            @Nullable Long warehouseId,
            @Nullable String warehouseName,
            java.time.@Nullable LocalDate requestedDate,
            @Nullable BigDecimal reserved,
            @Nullable MarginView margin) {}

    @Inject
    private ProductLookup products;

    @Inject
    private WarehouseLookup warehouses;

    @Inject
    private StockFigures stock;

    @Inject
    private Margins margins;

    @Inject
    private EmployeeNames employees;

    @Inject
    private CallerContext caller;

    public QuotationView of(
            Quotation quotation,
            CustomerInfo customer,
            List<ApprovalView> approvals,
            @Nullable DocumentLink order,
            @Nullable DocumentLink contract,
            @Nullable DocumentLink inquiry,
            List<DocumentLink> specialPrices,
            List<String> actions) {
        Map<String, String> names = names(quotation.getSalesperson(), quotation.getHistory());
        List<Margin> margins = margins(quotation.lines(), quotation.getBranchId(), quotation.getCurrency());
        return new QuotationView(
                Objects.requireNonNull(quotation.getId()),
                quotation.getVersion(),
                quotation.getNumber(),
                quotation.getVersionNo(),
                quotation.getStatus(),
                quotation.getCustomerId(),
                customer.code(),
                customer.name(),
                customer.level(),
                quotation.getBranchId(),
                quotation.getProjectName(),
                quotation.getContactName(),
                quotation.getSalesperson(),
                names.getOrDefault(quotation.getSalesperson(), quotation.getSalesperson()),
                quotation.getCurrency(),
                quotation.getDate(),
                quotation.getValidUntil(),
                quotation.getDiscount(),
                quotation.getRemark(),
                quotation.getNetTotal(),
                quotation.getTaxTotal(),
                quotation.getGross().amount(),
                quotation.totalDiscount(),
                total(quotation.lines(), margins),
                quotation.highestLineDiscount(),
                quotation.getHighestGross().amount(),
                sections(quotation),
                lines(
                        quotation.lines(),
                        quotation.getDiscount(),
                        quotation.getBranchId(),
                        Collections.nCopies(quotation.lines().size(), null),
                        margins),
                history(quotation.getHistory(), names),
                approvals,
                order,
                contract,
                inquiry,
                specialPrices,
                actions);
    }

    public SalesOrderView of(
            SalesOrder order,
            CustomerInfo customer,
            boolean approvalNeeded,
            List<ApprovalView> approvals,
            @Nullable DocumentLink quotation,
            @Nullable DocumentLink contract,
            List<DocumentLink> specialPrices,
            List<String> actions) {
        Map<String, String> names = names(order.getSalesperson(), order.getHistory());
        List<Margin> margins = margins(order.lines(), order.getBranchId(), order.getCurrency());
        return new SalesOrderView(
                Objects.requireNonNull(order.getId()),
                order.getVersion(),
                order.getNumber(),
                order.getStatus(),
                order.getCustomerId(),
                customer.code(),
                customer.name(),
                customer.level(),
                order.getBranchId(),
                order.getProjectName(),
                order.getContactName(),
                order.getSalesperson(),
                names.getOrDefault(order.getSalesperson(), order.getSalesperson()),
                order.getCurrency(),
                order.getDate(),
                order.getDiscount(),
                order.getRemark(),
                order.getNetTotal(),
                order.getTaxTotal(),
                order.getGross().amount(),
                order.totalDiscount(),
                total(order.lines(), margins),
                order.highestLineDiscount(),
                order.isApprovalGiven(),
                approvalNeeded,
                orderLines(order, margins),
                history(order.getHistory(), names),
                approvals,
                quotation,
                contract,
                specialPrices,
                actions);
    }

    private static List<QuotationSectionView> sections(Quotation quotation) {
        List<QuotationSectionView> views = new ArrayList<>();
        for (QuotationSection section : quotation.getSections()) {
            int no = views.size() + 1;
            SalesAmounts amounts = quotation.subtotal(no);
            views.add(new QuotationSectionView(
                    no, section.getName(), section.getDiscount(), amounts.net(), amounts.tax(), amounts.gross()));
        }
        return views;
    }

    /** What each line leaves after its cost; none for who may not see costs. */
    private List<Margin> margins(List<? extends SalesLine> lines, @Nullable Long branchId, String currency) {
        return caller.has(Permissions.COST_READ)
                ? this.margins.of(lines.stream().map(Margins.Sold::of).toList(), branchId, currency)
                : List.of();
    }

    private static @Nullable MarginView total(List<? extends SalesLine> lines, List<Margin> margins) {
        if (margins.isEmpty()) {
            return null;
        }
        List<Margin> counted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isCounted()) {
                counted.add(margins.get(i));
            }
        }
        return MarginView.of(Margin.sum(counted));
    }

    private static @Nullable MarginView margin(List<Margin> margins, int line) {
        return margins.isEmpty() || margins.get(line).unknown() > 0 ? null : MarginView.of(margins.get(line));
    }

    /**
     * Lines with what of them is available where they come from.
     *
     * @param warehouseIds one for each line; null: what the branch has in all. A warehouse out of scope has nothing to tell.
     */
    public List<SalesLineView> lines(
            List<? extends SalesLine> lines,
            Percent discount,
            @Nullable Long branchId,
            List<@Nullable Long> warehouseIds,
            String currency) {
        return lines(lines, discount, branchId, warehouseIds, margins(lines, branchId, currency));
    }

    private List<SalesLineView> lines(
            List<? extends SalesLine> lines,
            Percent discount,
            @Nullable Long branchId,
            List<@Nullable Long> warehouseIds,
            List<Margin> margins) {
        Set<Long> productIds = productIds(lines);
        Map<Long, ProductInfo> infos = products.byIds(productIds);
        Map<Long, BigDecimal> inBranch =
                warehouseIds.contains(null) ? stock.availableInBranch(branchId, productIds) : Map.of();
        Map<StockKey, BigDecimal> inWarehouse = stock.available(inScope(warehouseIds), productIds);
        List<SalesLineView> views = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SalesLine line = lines.get(i);
            Long place = warehouseIds.get(i);
            BigDecimal left = place == null
                    ? inBranch.get(line.getProductId())
                    : inWarehouse.get(new StockKey(place, line.getProductId()));
            Surroundings around = new Surroundings(
                    left == null ? BigDecimal.ZERO : left, place, null, null, null, margin(margins, i));
            views.add(line(line, discount, infos.get(line.getProductId()), around));
        }
        return views;
    }

    private Set<Long> inScope(List<@Nullable Long> warehouseIds) {
        Set<Long> wanted = new HashSet<>();
        for (Long id : warehouseIds) {
            if (id != null) {
                wanted.add(id);
            }
        }
        if (wanted.isEmpty()) {
            return wanted;
        }
        wanted.retainAll(warehouses.open().stream().map(WarehouseInfo::id).toList());
        return wanted;
    }

    private List<SalesLineView> orderLines(SalesOrder order, List<Margin> margins) {
        List<SalesOrderLine> lines = order.lines();
        Map<Long, ProductInfo> infos = products.byIds(productIds(lines));
        Set<Long> warehouseIds = new HashSet<>();
        lines.forEach(line -> warehouseIds.add(line.getWarehouseId()));
        Map<Long, WarehouseInfo> places = warehouses.byIds(warehouseIds);
        Map<StockKey, BigDecimal> available = stock.available(warehouseIds, productIds(lines));
        Map<Long, BigDecimal> reserved = order.getStatus().isCommitted()
                ? stock.reservedFor(order.type(), Objects.requireNonNull(order.getId()))
                : Map.of();
        List<SalesLineView> views = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SalesOrderLine line = lines.get(i);
            WarehouseInfo place = places.get(line.getWarehouseId());
            views.add(line(
                    line,
                    order.getDiscount(),
                    infos.get(line.getProductId()),
                    new Surroundings(
                            available.getOrDefault(
                                    new StockKey(line.getWarehouseId(), line.getProductId()), BigDecimal.ZERO),
                            line.getWarehouseId(),
                            place == null ? null : place.name(),
                            line.getRequestedDate(),
                            reserved.getOrDefault(line.getId(), BigDecimal.ZERO),
                            margin(margins, i))));
        }
        return views;
    }

    private SalesLineView line(
            SalesLine line, Percent documentDiscount, @Nullable ProductInfo product, Surroundings around) {
        LinePlace place = line instanceof QuotationLine quoted ? quoted.getPlace() : LinePlace.PLAIN;
        return new SalesLineView(
                line.getId(),
                line.getLineNo(),
                line.getProductId(),
                line.getSku(),
                line.getProductName(),
                line.getSpec(),
                line.getQuantity().value(),
                line.getQuantity().unit(),
                line.getHandedOut().value(),
                line.getHandedOut().unit(),
                line.getBaseQuantity().value(),
                line.getBaseQuantity().unit(),
                product == null ? List.of(line.getQuantity().unit()) : units(product),
                line.getListPrice(),
                PriceExplanation.text(caller.locale(), line.getPriceSource()),
                line.getManualPrice(),
                line.getDiscount(),
                place.section(),
                line.getSectionDiscount(),
                place.kind(),
                place.alternativeTo(),
                line.isCounted(),
                line.getUnitPrice(),
                line.discountOffList(documentDiscount),
                line.getTaxRate(),
                line.getNet(),
                line.getTax(),
                line.getGross(),
                line.isPriceMissing(),
                around.margin(),
                around.available(),
                line.getRemark(),
                around.warehouseId(),
                around.warehouseName(),
                around.requestedDate(),
                around.reserved());
    }

    /** Unit codes, the base unit first, then from the smallest to the largest. */
    public static List<String> units(ProductInfo product) {
        return product.units().entrySet().stream()
                .sorted(java.util.Comparator.<Map.Entry<String, ?>, Boolean>comparing(
                                unit -> !unit.getKey().equals(product.baseUnit()))
                        .thenComparing(
                                unit -> Objects.requireNonNull(product.units().get(unit.getKey()))
                                        .decimal()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Long> productIds(List<? extends SalesLine> lines) {
        Set<Long> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.getProductId()));
        return ids;
    }

    static List<StatusChangeView> history(List<StatusChange> history, Map<String, String> names) {
        return history.stream()
                .map(move -> new StatusChangeView(
                        move.getFromState(),
                        move.getToState(),
                        move.getChangedBy(),
                        name(move.getChangedBy(), names),
                        move.getChangedAt(),
                        move.getReason()))
                .toList();
    }

    /** What people are called; whoever answered for the customer by their own name. */
    private static String name(String username, Map<String, String> names) {
        return username.startsWith(CallerContext.CUSTOMER)
                ? username.substring(CallerContext.CUSTOMER.length())
                : names.getOrDefault(username, username);
    }

    private Map<String, String> names(String salesperson, Collection<StatusChange> history) {
        Set<String> people = new HashSet<>(Set.of(salesperson));
        history.forEach(move -> people.add(move.getChangedBy()));
        return employees.of(people);
    }
}
