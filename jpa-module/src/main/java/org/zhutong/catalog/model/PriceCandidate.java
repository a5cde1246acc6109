package org.zhutong.catalog.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price rule together with what matters of its list: all that is needed to choose a price, flat and immutable, so that it can
 * be cached.
 *
 * <p>Which of several applicable rules gives the price is decided by, in this order: the list's priority; a list for the
 * customer's level and branch before one for the level, before one for the branch, before one for all; the list that starts
 * later; the list's code; and within the list the highest quantity break reached; the rule that starts later; the rule's id. The
 * order is total, so the same question always has the same answer.
 *
 * @param customerLevel null for every level
 * @param branchId null for every branch
 * @param minQuantity in base units
 * @param unitPrice net, per base unit, scale 6
 */
public record PriceCandidate(
        long ruleId,
        String listCode,
        String listName,
        String currency,
        @Nullable String customerLevel,
        @Nullable Long branchId,
        int priority,
        LocalDate listFrom,
        @Nullable LocalDate listTo,
        BigDecimal minQuantity,
        BigDecimal unitPrice,
        LocalDate ruleFrom,
        @Nullable LocalDate ruleTo)
        implements Serializable {

    /**
     * What a price is wanted for.
     *
     * @param customerLevel null when the customer is not known: then only lists for every level count
     * @param branchId likewise
     */
    public record Wanted(
            @Nullable String customerLevel,
            @Nullable Long branchId,
            BigDecimal baseQuantity,
            LocalDate date,
            String currency) {}

    private static final Comparator<PriceCandidate> BEST_FIRST = Comparator.comparingInt(PriceCandidate::priority)
            .thenComparingInt(PriceCandidate::specificity)
            .thenComparing(PriceCandidate::listFrom)
            .reversed()
            .thenComparing(PriceCandidate::listCode)
            .thenComparing(PriceCandidate::minQuantity, Comparator.reverseOrder())
            .thenComparing(PriceCandidate::ruleFrom, Comparator.reverseOrder())
            .thenComparingLong(PriceCandidate::ruleId);

    /** The rule that gives the price; none when no list has one. */
    public static Optional<PriceCandidate> best(Collection<PriceCandidate> candidates, Wanted wanted) {
        return candidates.stream()
                .filter(candidate -> candidate.appliesTo(wanted))
                .min(BEST_FIRST);
    }

    boolean appliesTo(Wanted wanted) {
        return currency.equals(wanted.currency())
                && (customerLevel == null || customerLevel.equals(wanted.customerLevel()))
                && (branchId == null || branchId.equals(wanted.branchId()))
                && minQuantity.compareTo(wanted.baseQuantity()) <= 0
                && includes(listFrom, listTo, wanted.date())
                && includes(ruleFrom, ruleTo, wanted.date());
    }

    private static boolean includes(LocalDate from, @Nullable LocalDate to, LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    private int specificity() {
        return (customerLevel == null ? 0 : 2) + (branchId == null ? 0 : 1);
    }
}
