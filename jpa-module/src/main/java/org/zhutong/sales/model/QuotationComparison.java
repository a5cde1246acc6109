package org.zhutong.sales.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;

/**
 * Two quotations line by line: what was added, taken out or changed, and what each change comes to.
 *
 * <p>Lines belong together when they are of the same product: first those that say the same, then the others, the nearest to
 * each other. The rows stand in the order of the later quotation, what was taken out where it used to stand.
 */
public final class QuotationComparison {
    /** What became of a line. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** What of a line changed. */
    public enum Cause {
        QUANTITY,
        PRICE,
        DISCOUNT,
        /** The discount of the section it stands in, by whatever came about. */
        SECTION_DISCOUNT,
        TOTAL_DISCOUNT,
        /** Normal, optional or alternative, or taken by the customer: it is in the totals or no more. */
        KIND,
        SECTION,
        TAX_RATE,
        REMARK
    }

    /** @param net what the change makes of the net amount; zero for a tax rate or a remark */
    public record Change(Cause cause, BigDecimal net) {}

    /**
     * @param before the line as it was; null for an added one
     * @param after the line as it is; null for one taken out
     * @param changes in the order of {@link Cause}, only of a changed line; their amounts add up to {@code net}
     * @param net difference of the net amounts in the totals
     * @param gross difference of the amounts including VAT
     */
    public record Row(
            Kind kind,
            @Nullable QuotationLine before,
            @Nullable QuotationLine after,
            List<Change> changes,
            BigDecimal net,
            BigDecimal gross) {}

    private final Quotation before;
    private final Quotation after;
    private final Map<QuotationLine, QuotationLine> earlier = new HashMap<>();

    private QuotationComparison(Quotation before, Quotation after) {
        this.before = before;
        this.after = after;
    }

    /** @param before what {@code after} is seen against */
    public static List<Row> of(Quotation before, Quotation after) {
        QuotationComparison comparison = new QuotationComparison(before, after);
        List<QuotationLine> rest = new ArrayList<>(before.lines());
        comparison.match(rest, QuotationComparison::saysTheSame);
        comparison.match(rest, QuotationComparison::isOfTheSameProduct);
        return comparison.rows(rest);
    }

    private void match(List<QuotationLine> rest, BiPredicate<QuotationLine, QuotationLine> belongTogether) {
        Map<Long, List<QuotationLine>> byProduct = new HashMap<>();
        rest.forEach(line -> byProduct
                .computeIfAbsent(line.getProductId(), id -> new ArrayList<>())
                .add(line));
        for (QuotationLine line : after.lines()) {
            List<QuotationLine> candidates = byProduct.getOrDefault(line.getProductId(), List.of());
            if (!earlier.containsKey(line)) {
                candidates.stream()
                        .filter(candidate -> belongTogether.test(candidate, line))
                        .min(Comparator.comparingInt(candidate -> Math.abs(candidate.getLineNo() - line.getLineNo())))
                        .ifPresent(found -> {
                            earlier.put(line, found);
                            candidates.remove(found);
                        });
            }
        }
        rest.removeAll(earlier.values());
    }

    private List<Row> rows(List<QuotationLine> removed) {
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (QuotationLine line : after.lines()) {
            QuotationLine was = earlier.get(line);
            while (was != null && next < removed.size() && removed.get(next).getLineNo() < was.getLineNo()) {
                rows.add(row(removed.get(next++), null));
            }
            rows.add(row(was, line));
        }
        while (next < removed.size()) {
            rows.add(row(removed.get(next++), null));
        }
        return rows;
    }

    private Row row(@Nullable QuotationLine was, @Nullable QuotationLine is) {
        List<Change> changes = was == null || is == null ? List.of() : changes(was, is);
        Kind kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : changes.isEmpty() ? Kind.SAME : Kind.CHANGED;
        BigDecimal net = counted(is, QuotationLine::getNet).subtract(counted(was, QuotationLine::getNet));
        BigDecimal gross = counted(is, QuotationLine::getGross).subtract(counted(was, QuotationLine::getGross));
        return new Row(kind, was, is, changes, net, gross);
    }

    /** What of a line is in the totals. */
    private static BigDecimal counted(@Nullable QuotationLine line, Function<QuotationLine, BigDecimal> amount) {
        return line == null || !line.isCounted() ? BigDecimal.ZERO : amount.apply(line);
    }

    /** One thing after the other is taken from the later line, so that the amounts add up to the whole difference. */
    private List<Change> changes(QuotationLine was, QuotationLine is) {
        Percent section = was.getSectionDiscount();
        Percent whole = before.getDiscount();
        BigDecimal start = net(was, was.getBaseQuantity(), was.price(), was.getDiscount(), section, whole);
        BigDecimal quantity = net(was, is.getBaseQuantity(), was.price(), was.getDiscount(), section, whole);
        BigDecimal price = net(was, is.getBaseQuantity(), is.price(), was.getDiscount(), section, whole);
        BigDecimal discount = net(was, is.getBaseQuantity(), is.price(), is.getDiscount(), section, whole);
        section = is.getSectionDiscount();
        BigDecimal inSection = net(was, is.getBaseQuantity(), is.price(), is.getDiscount(), section, whole);
        whole = after.getDiscount();
        BigDecimal total = net(was, is.getBaseQuantity(), is.price(), is.getDiscount(), section, whole);
        List<Change> changes = new ArrayList<>();
        add(changes, Cause.QUANTITY, !sameQuantity(was, is), quantity.subtract(start));
        add(changes, Cause.PRICE, !same(was.price(), is.price()), price.subtract(quantity));
        add(changes, Cause.DISCOUNT, differ(was.getDiscount(), is.getDiscount()), discount.subtract(price));
        add(changes, Cause.SECTION_DISCOUNT, differ(was.getSectionDiscount(), section), inSection.subtract(discount));
        add(changes, Cause.TOTAL_DISCOUNT, differ(before.getDiscount(), whole), total.subtract(inSection));
        add(
                changes,
                Cause.KIND,
                was.getKind() != is.getKind() || was.isCounted() != is.isCounted(),
                counted(is, QuotationLine::getNet).subtract(total));
        add(changes, Cause.SECTION, !Objects.equals(section(before, was), section(after, is)), BigDecimal.ZERO);
        add(changes, Cause.TAX_RATE, was.getTaxRate().compareTo(is.getTaxRate()) != 0, BigDecimal.ZERO);
        add(changes, Cause.REMARK, !Objects.equals(was.getRemark(), is.getRemark()), BigDecimal.ZERO);
        return changes;
    }

    private static boolean differ(Percent one, Percent other) {
        return one.compareTo(other) != 0;
    }

    private static @Nullable String section(Quotation quotation, QuotationLine line) {
        QuotationSection section = quotation.sectionOf(line);
        return section == null ? null : section.getName();
    }

    private static void add(List<Change> changes, Cause cause, boolean changed, BigDecimal net) {
        if (changed) {
            changes.add(new Change(cause, net));
        }
    }

    /** Of a line that was in no total nothing changes it but its kind. */
    private BigDecimal net(
            QuotationLine was,
            Quantity base,
            @Nullable BigDecimal price,
            Percent lineDiscount,
            Percent sectionDiscount,
            Percent documentDiscount) {
        if (!was.isCounted()) {
            return BigDecimal.ZERO;
        }
        Money net = SalesLine.unitPrice(price, lineDiscount, sectionDiscount, documentDiscount, after.getCurrency())
                .times(base);
        return net.amount();
    }

    private static boolean saysTheSame(QuotationLine was, QuotationLine is) {
        return sameQuantity(was, is)
                && same(was.price(), is.price())
                && was.getDiscount().compareTo(is.getDiscount()) == 0;
    }

    private static boolean isOfTheSameProduct(QuotationLine was, QuotationLine is) {
        return was.getProductId().equals(is.getProductId());
    }

    private static boolean sameQuantity(QuotationLine was, QuotationLine is) {
        return was.getQuantity().unit().equals(is.getQuantity().unit())
                && same(was.getQuantity().value(), is.getQuantity().value())
                && same(was.getBaseQuantity().value(), is.getBaseQuantity().value());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
