package org.zhutong.approval.model;

import java.math.BigDecimal;
import org.zhutong.shared.model.BusinessException;

/**
 * What a policy can look at in a document. A condition on it holds when the document's figure is above the threshold; that on
 * the {@link #MARGIN} when it is below.
 */
public enum ApprovalFact {
    /** The largest discount of any line off its list price, in percent. */
    DISCOUNT(Measure.PERCENT),
    /** The total including VAT, in the document's currency. */
    AMOUNT(Measure.MONEY),
    /** A line has a price of the seller's own where the price book has none: its discount cannot be told. No threshold. */
    NO_LIST_PRICE(Measure.FLAG),
    /**
     * This total and those of everything else of its kind submitted for the customer within 30 days, in the document's
     * currency: a purchase cut into pieces is seen whole.
     */
    CUSTOMER_30_DAYS(Measure.MONEY),
    /** As {@link #CUSTOMER_30_DAYS}, of the same project only. */
    PROJECT_30_DAYS(Measure.MONEY),
    /** Days the customer has to pay. */
    PAYMENT_DAYS(Measure.DAYS),
    /**
     * The lowest margin of any line, options included, in percent of its net amount; 100 where no line's margin can be told.
     * Holds below the threshold.
     */
    MARGIN(Measure.PERCENT),
    /** A line's goods have no known cost: its margin cannot be told. No threshold. */
    NO_COST(Measure.FLAG),
    /** A contract says otherwise than the standard clauses. No threshold. */
    CLAUSE_ALTERED(Measure.FLAG),
    /** By how much a change order makes its order more, including VAT, in the document's currency. */
    INCREASE(Measure.MONEY),
    /** A policy without conditions: every document of the kind. A reason only, never a condition. */
    ALWAYS(Measure.FLAG);

    /** What a threshold is measured in. */
    public enum Measure {
        PERCENT,
        MONEY,
        DAYS,
        /** Holds or not, without a threshold. */
        FLAG
    }

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3650);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MONEY_DIGITS = 17;

    private final Measure measure;

    ApprovalFact(Measure measure) {
        this.measure = measure;
    }

    public Measure measure() {
        return measure;
    }

    /** Whether it takes more than the document itself to know the figure. */
    public boolean isLookedUp() {
        return switch (this) {
            case CUSTOMER_30_DAYS, PROJECT_30_DAYS, PAYMENT_DAYS, MARGIN, NO_COST -> true;
            default -> false;
        };
    }

    /** Whether only who may see costs is told the figure. */
    public boolean isConfidential() {
        return this == MARGIN;
    }

    /** Whether a document's figure is beyond what a policy lets pass. */
    boolean isBeyond(BigDecimal actual, BigDecimal threshold) {
        return this == MARGIN ? actual.compareTo(threshold) < 0 : actual.compareTo(threshold) > 0;
    }

    public String messageKey() {
        return "approval.fact." + name();
    }

    /** How a reason of this kind reads, with the actual figure and the threshold. */
    public String reasonKey() {
        return "approval.reason." + name();
    }

    /** @throws BusinessException at the field when the threshold is none of this measure */
    void checkThreshold(String field, BigDecimal threshold) {
        boolean fits = switch (measure) {
            case PERCENT -> threshold.signum() >= 0 && threshold.compareTo(HUNDRED) <= 0 && scaleAtMost(threshold, 4);
            case MONEY ->
                threshold.signum() >= 0
                        && threshold.precision() - threshold.scale() <= MONEY_DIGITS
                        && scaleAtMost(threshold, 2);
            case DAYS -> threshold.signum() >= 0 && threshold.compareTo(MOST_DAYS) <= 0 && scaleAtMost(threshold, 0);
            case FLAG -> false;
        };
        if (!fits) {
            throw BusinessException.invalidField(field, "approval.threshold." + measure.name());
        }
    }

    private static boolean scaleAtMost(BigDecimal value, int scale) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= scale;
    }
}
