package org.zhutong.catalog.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A price rule together with what matters of its list: all that is needed to choose a price, flat and immutable, so that it can
 * be cached.
 *
 * <p>Which of several applicable rules gives the price is decided in two steps. Between the kinds of price list by the company's
 * {@link PriceRanking}: the first kind in its order that has a price, or the kind with the lowest one. Within a kind by, in this
 * order: the list's priority; the more specific list (for level and branch before one for the level, before one for the branch,
 * before one for all; for a customer in a project before one for the project, before one for the customer); the list that starts
 * later; the list's code; and within the list the highest quantity break reached; the rule that starts later; the rule's id. The
 * order is total, so the same question always has the same answer.
 *
 * @param customerLevel null for every level
 * @param branchId null for every branch; of a customer's or project's list the branch that keeps it, which decides nothing here
 * @param customerId the only customer it is for; null: not for one customer
 * @param opportunityId the only project it is for; null: not for one project
 * @param minQuantity in base units
 * @param unitPrice net, per base unit, scale 6
 * @param ceiling for how much the rule holds, in base units; null: for any quantity. How much of it is used changes with every
 *     order and is told with the question
 */
public record PriceCandidate(
        long ruleId,
        String listCode,
        String listName,
        PriceListKind kind,
        String currency,
        @Nullable String customerLevel,
        @Nullable Long branchId,
        @Nullable Long customerId,
        @Nullable Long opportunityId,
        int priority,
        LocalDate listFrom,
        @Nullable LocalDate listTo,
        BigDecimal minQuantity,
        BigDecimal unitPrice,
        LocalDate ruleFrom,
        @Nullable LocalDate ruleTo,
        @Nullable BigDecimal ceiling)
        implements Serializable {

    /**
     * What a price is wanted for.
     *
     * @param customerId null when the customer is not known
     * @param opportunityId null when it is for no project, or for one that is not known
     * @param customerLevel null when the customer is not known: then only lists for every level count
     * @param branchId likewise
     */
    public record Wanted(
            @Nullable Long customerId,
            @Nullable Long opportunityId,
            @Nullable String customerLevel,
            @Nullable Long branchId,
            BigDecimal baseQuantity,
            LocalDate date,
            String currency) {}

    /** A rule and what became of it. */
    public record Considered(PriceCandidate candidate, PriceVerdict verdict) {}

    private static final Comparator<PriceCandidate> WITHIN_KIND = Comparator.comparingInt(PriceCandidate::priority)
            .thenComparingInt(PriceCandidate::specificity)
            .thenComparing(PriceCandidate::listFrom)
            .reversed()
            .thenComparing(PriceCandidate::listCode)
            .thenComparing(PriceCandidate::minQuantity, Comparator.reverseOrder())
            .thenComparing(PriceCandidate::ruleFrom, Comparator.reverseOrder())
            .thenComparingLong(PriceCandidate::ruleId);

    /**
     * The rule that gives the price; none when no list has one.
     *
     * @param used what orders took, by rule, of those that hold for so much only; a rule left out is not used yet
     */
    public static Optional<PriceCandidate> best(
            Collection<PriceCandidate> candidates, Wanted wanted, PriceRanking ranking, Map<Long, BigDecimal> used) {
        return bestOfKinds(candidates, wanted, used).values().stream().min(ranking.betweenKinds());
    }

    private static Map<PriceListKind, PriceCandidate> bestOfKinds(
            Collection<PriceCandidate> candidates, Wanted wanted, Map<Long, BigDecimal> used) {
        Map<PriceListKind, PriceCandidate> best = new EnumMap<>(PriceListKind.class);
        for (PriceCandidate candidate : candidates) {
            if (candidate.appliesTo(wanted) && candidate.hasLeft(wanted, used)) {
                best.merge(candidate.kind(), candidate, BinaryOperator.minBy(WITHIN_KIND));
            }
        }
        return best;
    }

    /**
     * What became of each rule in the currency asked for, the one that gives the price first, then as they would have given it.
     * Rules for another customer or project than those asked for are left out: they are nobody else's business.
     */
    public static List<Considered> considered(
            Collection<PriceCandidate> candidates, Wanted wanted, PriceRanking ranking, Map<Long, BigDecimal> used) {
        Map<PriceListKind, PriceCandidate> best = bestOfKinds(candidates, wanted, used);
        PriceCandidate winner =
                best.values().stream().min(ranking.betweenKinds()).orElse(null);
        List<Considered> considered = new ArrayList<>();
        for (PriceCandidate candidate : candidates) {
            if (candidate.currency().equals(wanted.currency()) && candidate.concerns(wanted)) {
                PriceVerdict verdict = candidate.hasLeft(wanted, used) || !candidate.appliesTo(wanted)
                        ? candidate.verdict(wanted, ranking, best.get(candidate.kind()), winner)
                        : PriceVerdict.USED_UP;
                considered.add(new Considered(candidate, verdict));
            }
        }
        considered.sort(Comparator.<Considered, Boolean>comparing(one -> one.verdict() != PriceVerdict.WON)
                .thenComparing(one -> !one.verdict().isApplicable())
                .thenComparing(one -> ranking.position(one.candidate().kind()))
                .thenComparing(Considered::candidate, WITHIN_KIND));
        return considered;
    }

    private PriceVerdict verdict(
            Wanted wanted, PriceRanking ranking, @Nullable PriceCandidate bestOfKind, @Nullable PriceCandidate winner) {
        if (!isFor(wanted)) {
            return PriceVerdict.OTHER_CUSTOMERS;
        }
        if (!holdsOn(wanted.date())) {
            return PriceVerdict.OUTSIDE_DATES;
        }
        if (!isReachedBy(wanted.baseQuantity())) {
            return PriceVerdict.BREAK_NOT_REACHED;
        }
        if (equals(winner)) {
            return PriceVerdict.WON;
        }
        if (bestOfKind != null && !equals(bestOfKind)) {
            return verdictAgainst(bestOfKind);
        }
        return ranking.strategy() == PriceStrategy.LOWEST
                        && winner != null
                        && unitPrice.compareTo(winner.unitPrice()) > 0
                ? PriceVerdict.DEARER
                : PriceVerdict.OTHER_KIND;
    }

    /** Why another of the same kind comes before this one. */
    private PriceVerdict verdictAgainst(PriceCandidate better) {
        if (priority != better.priority()) {
            return PriceVerdict.LOWER_PRIORITY;
        }
        if (specificity() != better.specificity()) {
            return PriceVerdict.LESS_SPECIFIC;
        }
        if (!listFrom.equals(better.listFrom())) {
            return PriceVerdict.OLDER_LIST;
        }
        if (!listCode.equals(better.listCode())) {
            return PriceVerdict.LATER_CODE;
        }
        return minQuantity.compareTo(better.minQuantity()) != 0 ? PriceVerdict.LOWER_BREAK : PriceVerdict.OLDER_RULE;
    }

    boolean appliesTo(Wanted wanted) {
        return currency.equals(wanted.currency())
                && isFor(wanted)
                && isReachedBy(wanted.baseQuantity())
                && holdsOn(wanted.date());
    }

    private boolean hasLeft(Wanted wanted, Map<Long, BigDecimal> used) {
        return ceiling == null
                || ceiling.subtract(used.getOrDefault(ruleId, BigDecimal.ZERO)).compareTo(wanted.baseQuantity()) >= 0;
    }

    private boolean isFor(Wanted wanted) {
        return kind.isTargeted()
                ? concerns(wanted)
                : (customerLevel == null || customerLevel.equals(wanted.customerLevel()))
                        && (branchId == null || branchId.equals(wanted.branchId()));
    }

    /** Whether it is for nobody else by name. */
    private boolean concerns(Wanted wanted) {
        return (customerId == null || Objects.equals(customerId, wanted.customerId()))
                && (opportunityId == null || Objects.equals(opportunityId, wanted.opportunityId()));
    }

    private boolean isReachedBy(BigDecimal baseQuantity) {
        return minQuantity.compareTo(baseQuantity) <= 0;
    }

    private boolean holdsOn(LocalDate date) {
        return includes(listFrom, listTo, date) && includes(ruleFrom, ruleTo, date);
    }

    private static boolean includes(LocalDate from, @Nullable LocalDate to, LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** First day on which both the list and the rule hold, if any. */
    public LocalDate from() {
        return ruleFrom.isAfter(listFrom) ? ruleFrom : listFrom;
    }

    /** Last such day; null: open end. */
    public @Nullable LocalDate to() {
        if (ruleTo == null || listTo == null) {
            return ruleTo == null ? listTo : ruleTo;
        }
        return listTo.isBefore(ruleTo) ? listTo : ruleTo;
    }

    private int specificity() {
        return kind.isTargeted()
                ? (opportunityId == null ? 0 : 2) + (customerId == null ? 0 : 1)
                : (customerLevel == null ? 0 : 2) + (branchId == null ? 0 : 1);
    }
}
