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
import org.zhutong.catalog.service.ProductInfo;
import org.zhutong.catalog.service.ProductLookup;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.crm.service.OpportunityLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.InquiryLine;
import org.zhutong.sales.model.InquiryNote;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.service.InquiryLineView;
import org.zhutong.sales.service.InquiryView;
import org.zhutong.sales.service.QuotationLineCommand;
import org.zhutong.sales.service.QuotationOpportunityView;
import org.zhutong.shared.model.Quantity;

/** What the use cases of inquiries need: lines for a quotation, views. */
@ApplicationScoped
public class InquiryDesk {
    @Inject
    private ProductLookup products;

    @Inject
    private InquiryQueries queries;

    @Inject
    private CustomerLookup customers;

    @EJB
    private OpportunityLookup opportunities;

    @Inject
    private EmployeeNames employees;

    @Inject
    private CallerContext caller;

    /** The lines that become those of a quotation. */
    public List<QuotationLineCommand> lines(Inquiry inquiry) {
        Map<Long, ProductInfo> infos = infos(inquiry);
        List<QuotationLineCommand> lines = new ArrayList<>();
        for (InquiryLine line : inquiry.lines()) {
            Quantity quantity = quotable(line, infos);
            if (quantity != null) {
                lines.add(QuotationLineCommand.plain(
                        line.getProductId(), null, quantity.value(), quantity.unit(), line.getRemark()));
            }
        }
        return lines;
    }

    private Map<Long, ProductInfo> infos(Inquiry inquiry) {
        return products.byIds(inquiry.lines().stream()
                .map(InquiryLine::getProductId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** In which unit so much of its product is quoted; null where something of the line is still to be said. */
    private static @Nullable Quantity quotable(InquiryLine line, Map<Long, ProductInfo> infos) {
        ProductInfo product = infos.get(line.getProductId());
        return product == null || !product.active() ? null : fit(line, product);
    }

    private static @Nullable Quantity fit(InquiryLine line, ProductInfo product) {
        BigDecimal quantity = line.getQuantity();
        return quantity == null || line.getNote() == InquiryNote.TOTAL
                ? null
                : UnitWords.fit(quantity, line.getUnit(), product);
    }

    public InquiryView view(Inquiry inquiry) {
        Map<Long, ProductInfo> infos = infos(inquiry);
        List<InquiryLineView> lines =
                inquiry.lines().stream().map(line -> line(line, infos)).toList();
        int ready = (int) lines.stream().filter(InquiryLineView::ready).count();
        int suggested =
                (int) lines.stream().filter(InquiryLineView::isSuggested).count();
        int open = (int) lines.stream().filter(InquiryLineView::isOpen).count();
        CustomerInfo customer = Objects.requireNonNull(
                customers.byIds(List.of(inquiry.getCustomerId())).get(inquiry.getCustomerId()));
        Set<String> people = new HashSet<>(Set.of(inquiry.getOwner()));
        inquiry.getHistory().forEach(move -> people.add(move.getChangedBy()));
        Map<String, String> names = employees.of(people);
        return new InquiryView(
                Objects.requireNonNull(inquiry.getId()),
                inquiry.getVersion(),
                inquiry.getNumber(),
                inquiry.getStatus(),
                inquiry.getSource(),
                customer.id(),
                customer.code(),
                customer.name(),
                inquiry.getBranchId(),
                inquiry.getProjectName(),
                inquiry.getContactName(),
                opportunity(inquiry.getOpportunityId()),
                inquiry.getOwner(),
                names.getOrDefault(inquiry.getOwner(), inquiry.getOwner()),
                inquiry.getReceivedOn(),
                inquiry.getOriginalText(),
                lines,
                ready,
                suggested,
                open,
                queries.quotations(inquiry.getQuotationNumbers()),
                SalesViews.history(inquiry.getHistory(), names),
                actions(inquiry.getStatus(), ready));
    }

    private @Nullable QuotationOpportunityView opportunity(@Nullable Long id) {
        return id == null
                ? null
                : opportunities
                        .find(id)
                        .map(info -> new QuotationOpportunityView(id, info.number(), info.name()))
                        .orElse(null);
    }

    private List<String> actions(InquiryState status, int ready) {
        if (!status.isUnderWay() || !caller.has(Permissions.QUOTATION_WRITE)) {
            return List.of();
        }
        return ready == 0 ? List.of("change", "lose") : List.of("quote", "change", "lose");
    }

    private static InquiryLineView line(InquiryLine line, Map<Long, ProductInfo> infos) {
        ProductInfo product = infos.get(line.getProductId());
        return new InquiryLineView(
                line.getLineNo(),
                line.getText(),
                line.getItem(),
                line.getSection(),
                line.getQuantity(),
                line.getUnit(),
                line.getRemark(),
                line.getNote(),
                line.getProductId(),
                product == null ? null : product.sku(),
                product == null ? null : product.name(),
                product == null ? null : product.spec(),
                product == null || line.getQuantity() == null || fit(line, product) != null,
                quotable(line, infos) != null,
                line.getMatchedBy(),
                line.getMatchScore());
    }
}
