package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationComparison;
import org.zhutong.sales.model.QuotationComparison.Kind;
import org.zhutong.sales.model.QuotationLine;
import org.zhutong.sales.model.QuotationSection;
import org.zhutong.sales.service.ComparedLine;
import org.zhutong.sales.service.ComparisonRow;
import org.zhutong.sales.service.ComparisonView;
import org.zhutong.sales.service.ComparisonView.ComparedTerm;
import org.zhutong.sales.service.ComparisonView.QuotationTotals;

/** Puts names to what {@link QuotationComparison} finds. */
@ApplicationScoped
public class ComparisonViews {
    @Inject
    private CustomerLookup customers;

    @Inject
    private EmployeeNames employees;

    public ComparisonView of(Quotation before, Quotation after) {
        List<QuotationComparison.Row> rows = QuotationComparison.of(before, after);
        return new ComparisonView(
                totals(before),
                totals(after),
                terms(before, after),
                rows.stream().map(row -> row(row, before, after)).toList(),
                count(rows, Kind.ADDED),
                count(rows, Kind.REMOVED),
                count(rows, Kind.CHANGED),
                after.getNetTotal().subtract(before.getNetTotal()),
                after.getTaxTotal().subtract(before.getTaxTotal()),
                after.getGross().minus(before.getGross()).amount());
    }

    private static int count(List<QuotationComparison.Row> rows, Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static QuotationTotals totals(Quotation quotation) {
        return new QuotationTotals(
                Objects.requireNonNull(quotation.getId()),
                quotation.getNumber(),
                quotation.getVersionNo(),
                quotation.getStatus().name(),
                quotation.getCurrency(),
                quotation.getNetTotal(),
                quotation.getTaxTotal(),
                quotation.getGross().amount());
    }

    private List<ComparedTerm> terms(Quotation before, Quotation after) {
        Map<Long, CustomerInfo> parties =
                customers.byIds(Set.copyOf(List.of(before.getCustomerId(), after.getCustomerId())));
        Map<String, String> people = employees.of(Set.copyOf(List.of(before.getSalesperson(), after.getSalesperson())));
        List<ComparedTerm> terms = new ArrayList<>();
        add(terms, "customer", name(parties, before), name(parties, after));
        add(terms, "project", before.getProjectName(), after.getProjectName());
        add(terms, "contact", before.getContactName(), after.getContactName());
        add(terms, "salesperson", person(people, before), person(people, after));
        add(terms, "date", before.getDate().toString(), after.getDate().toString());
        add(
                terms,
                "validUntil",
                before.getValidUntil().toString(),
                after.getValidUntil().toString());
        add(terms, "discount", percent(before), percent(after));
        add(terms, "sections", sections(before), sections(after));
        add(terms, "remark", before.getRemark(), after.getRemark());
        return terms;
    }

    private static String name(Map<Long, CustomerInfo> parties, Quotation quotation) {
        return Objects.requireNonNull(parties.get(quotation.getCustomerId())).name();
    }

    private static String person(Map<String, String> people, Quotation quotation) {
        return people.getOrDefault(quotation.getSalesperson(), quotation.getSalesperson());
    }

    private static String percent(Quotation quotation) {
        BigDecimal value = quotation.getDiscount().value();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String sections(Quotation quotation) {
        return quotation.getSections().isEmpty()
                ? null
                : quotation.getSections().stream()
                        .map(QuotationSection::toString)
                        .collect(Collectors.joining(", "));
    }

    private static void add(List<ComparedTerm> terms, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            terms.add(new ComparedTerm(field, before, after));
        }
    }

    private static ComparisonRow row(QuotationComparison.Row row, Quotation before, Quotation after) {
        QuotationLine named = row.after() == null ? Objects.requireNonNull(row.before()) : row.after();
        return new ComparisonRow(
                row.kind(),
                named.getProductId(),
                named.getSku(),
                named.getProductName(),
                named.getSpec(),
                side(before, row.before()),
                side(after, row.after()),
                row.changes().stream()
                        .map(change -> new ComparisonRow.ComparedChange(change.cause(), change.net()))
                        .toList(),
                row.net(),
                row.gross());
    }

    private static @Nullable ComparedLine side(Quotation quotation, @Nullable QuotationLine line) {
        QuotationSection section = line == null ? null : quotation.sectionOf(line);
        return line == null
                ? null
                : new ComparedLine(
                        line.getLineNo(),
                        line.getQuantity().value(),
                        line.getQuantity().unit(),
                        line.getBaseQuantity().unit(),
                        line.price(),
                        line.getDiscount(),
                        section == null ? null : section.getName(),
                        line.getSectionDiscount(),
                        line.getKind(),
                        line.isCounted(),
                        line.getUnitPrice(),
                        line.getTaxRate(),
                        line.getNet(),
                        line.getGross(),
                        line.getRemark());
    }
}
