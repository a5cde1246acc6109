package org.zhutong.contract.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a contract says otherwise than another.
 *
 * @param before what {@code after} is seen against
 * @param terms what of the terms differs
 * @param clauses every clause, in the order of the later version, those taken out at the end
 * @param lines every item, in the same order
 * @param payments the schedule before and after, as text; null when it is the same
 */
public record ContractComparison(
        Side before,
        Side after,
        List<Term> terms,
        List<ClauseChange> clauses,
        List<LineChange> lines,
        @Nullable Term payments)
        implements Serializable {

    /** What became of something. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** One of the two. */
    public record Side(
            long id,
            String label,
            String status,
            String currency,
            BigDecimal netTotal,
            BigDecimal taxTotal,
            BigDecimal grossTotal)
            implements Serializable {}

    /** @param field its name in the contract, e.g. {@code validUntil} */
    public record Term(
            String field, @Nullable String before, @Nullable String after) implements Serializable {}

    /** Words that stay (SAME), go (REMOVED) or come (ADDED). */
    public record Segment(Kind kind, String text) implements Serializable {}

    /** @param segments its wording, from the old to the new */
    public record ClauseChange(Kind kind, String title, List<Segment> segments) implements Serializable {}

    /**
     * An item. What is null is not in that version.
     *
     * @param grossDifference what it makes of the total including VAT
     */
    public record LineChange(
            Kind kind,
            int item,
            String sku,
            String productName,
            @Nullable Figures before,
            @Nullable Figures after,
            BigDecimal grossDifference)
            implements Serializable {}

    /** The figures of an item. */
    public record Figures(BigDecimal quantity, String unit, BigDecimal unitPrice, BigDecimal gross)
            implements Serializable {}

    /** What the later version makes of the total including VAT. */
    public BigDecimal grossDifference() {
        return after.grossTotal().subtract(before.grossTotal());
    }
}
