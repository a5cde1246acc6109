package org.zhutong.sales.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.crm.service.OpportunityLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.SpecialPriceLine;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.sales.model.SpecialPriceSpec;
import org.zhutong.sales.model.SpecialPriceState;
import org.zhutong.sales.model.SpecialPriceUse;
import org.zhutong.sales.service.QuotationOpportunityView;
import org.zhutong.sales.service.SpecialPriceLineCommand;
import org.zhutong.sales.service.SpecialPriceView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.Violation;

/** What the use cases of special prices need: products for lines, views. */
@ApplicationScoped
public class SpecialPriceDesk {
    @Inject
    private LineResolver resolver;

    @Inject
    private ProductLookup products;

    @Inject
    private SpecialPriceQueries queries;

    @Inject
    private CustomerLookup customers;

    @EJB
    private OpportunityLookup opportunities;

    @Inject
    private EmployeeNames employees;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallerContext caller;

    /** @throws BusinessException INVALID with a violation for each line that is wrong */
    public List<SpecialPriceSpec> specs(List<SpecialPriceLineCommand> lines) {
        Map<String, Long> bySku = resolver.idsBySku(lines.stream()
                .filter(line -> line.productId() == null)
                .map(SpecialPriceLineCommand::sku)
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList());
        Set<Long> ids = new HashSet<>(bySku.values());
        lines.stream()
                .map(SpecialPriceLineCommand::productId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        Map<Long, ProductInfo> infos = products.byIds(ids);
        List<Violation> violations = new ArrayList<>();
        List<SpecialPriceSpec> specs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                specs.add(spec(lines.get(i), bySku, infos));
            } catch (BusinessException e) {
                String field = "lines[" + i + "]" + (e.getField() == null ? "" : "." + e.getField());
                violations.add(new Violation(field, e.getKey(), List.of(e.getArgs()), null));
            }
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return specs;
    }

    private static SpecialPriceSpec spec(
            SpecialPriceLineCommand line, Map<String, Long> bySku, Map<Long, ProductInfo> infos) {
        String sku = line.sku();
        Long id = line.productId() != null ? line.productId() : sku == null ? null : bySku.get(sku.strip());
        ProductInfo product = id == null ? null : infos.get(id);
        if (product == null) {
            throw BusinessException.invalidField(
                    line.productId() == null ? "sku" : "productId",
                    "sales.product-unknown",
                    sku == null ? String.valueOf(line.productId()) : sku);
        }
        String unit = line.unit() == null || line.unit().isBlank()
                ? product.baseUnit()
                : line.unit().strip();
        return new SpecialPriceSpec(
                product.id(),
                product.sku(),
                product.name(),
                product.spec(),
                product.toBase(Quantity.positive(line.quantity(), unit)),
                line.regularPrice(),
                line.askedPrice(),
                line.salePrice());
    }

    public SpecialPriceView view(SpecialPriceRequest request) {
        long id = Objects.requireNonNull(request.getId());
        CustomerInfo customer = Objects.requireNonNull(
                customers.byIds(List.of(request.getCustomerId())).get(request.getCustomerId()));
        Set<String> people = new HashSet<>(Set.of(request.getOwner()));
        request.getHistory().forEach(move -> people.add(move.getChangedBy()));
        Map<String, String> names = employees.of(people);
        List<ApprovalView> asked = approvals.ofDocument(DocumentType.SPECIAL_PRICE, id);
        Map<SpecialPriceUse.State, BigDecimal> claims = queries.claims(id);
        BigDecimal open = claims.getOrDefault(SpecialPriceUse.State.OPEN, BigDecimal.ZERO);
        return new SpecialPriceView(
                id,
                request.getVersion(),
                request.getNumber(),
                request.getStatus(),
                customer.id(),
                customer.name(),
                request.getBranchId(),
                opportunity(request.getOpportunityId()),
                request.getProjectName(),
                request.getBrand(),
                request.getWhy(),
                request.getOwner(),
                names.getOrDefault(request.getOwner(), request.getOwner()),
                request.getCreatedOn(),
                request.getAmount().amount(),
                request.getCurrency(),
                request.getReference(),
                request.getValidFrom(),
                request.getValidUntil(),
                request.lines().stream().map(SpecialPriceDesk::line).toList(),
                caller.has(Permissions.QUOTATION_READ) ? queries.quotations(id) : List.of(),
                queries.uses(id),
                open,
                claims.getOrDefault(SpecialPriceUse.State.CLAIMED, BigDecimal.ZERO),
                SalesViews.history(request.getHistory(), names),
                asked,
                actions(request.getStatus(), asked, open.signum() > 0));
    }

    private @Nullable QuotationOpportunityView opportunity(@Nullable Long id) {
        return id == null
                ? null
                : opportunities
                        .find(id)
                        .map(info -> new QuotationOpportunityView(id, info.number(), info.name()))
                        .orElse(null);
    }

    private static SpecialPriceView.Line line(SpecialPriceLine line) {
        return new SpecialPriceView.Line(
                line.getLineNo(),
                line.getProductId(),
                line.getSku(),
                line.getProductName(),
                line.getSpec(),
                line.getQuantity(),
                line.getBaseUnit(),
                line.getRegularPrice(),
                line.getAskedPrice(),
                line.getSalePrice(),
                line.getGrantedPrice(),
                line.getCeiling(),
                line.getUsed());
    }

    private List<String> actions(SpecialPriceState status, List<ApprovalView> asked, boolean owed) {
        List<String> actions = new ArrayList<>();
        boolean write = caller.has(Permissions.SPECIAL_PRICE_WRITE);
        boolean settle = caller.has(Permissions.SPECIAL_PRICE_SETTLE);
        if (write && status == SpecialPriceState.DRAFT) {
            actions.addAll(List.of("change", "submit"));
        }
        if (write && (status == SpecialPriceState.IN_APPROVAL || status == SpecialPriceState.REQUESTED)) {
            actions.add("withdraw");
        }
        if (asked.stream().anyMatch(ApprovalView::decidable)) {
            actions.addAll(List.of("approve", "refuse"));
        }
        if (settle && (status == SpecialPriceState.REQUESTED || status == SpecialPriceState.GRANTED)) {
            actions.add("grant");
        }
        if (settle && status == SpecialPriceState.REQUESTED) {
            actions.add("decline");
        }
        if (settle && status == SpecialPriceState.GRANTED) {
            actions.add("close");
        }
        if (settle && owed) {
            actions.add("claim");
        }
        return actions;
    }
}
