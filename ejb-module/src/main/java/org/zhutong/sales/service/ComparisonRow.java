package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.QuotationComparison;

/**
 * A line of a comparison, in the order of the later quotation.
 *
 * @param before the line as it was; null for an added one
 * @param after the line as it is; null for one taken out
 * @param changes what of a changed line changed; their amounts add up to {@code netDifference}
 * @param netDifference of the net amounts in the totals; {@code grossDifference} including VAT
 */
public record ComparisonRow(
        QuotationComparison.Kind kind,
        long productId,
        String sku,
        String productName,
        @Nullable String spec,
        @Nullable ComparedLine before,
        @Nullable ComparedLine after,
        List<ComparedChange> changes,
        BigDecimal netDifference,
        BigDecimal grossDifference)
        implements Serializable {
    /** Whether this is one of the things that changed. */
    public boolean changed(String cause) {
        return changes.stream().anyMatch(change -> change.cause().name().equals(cause));
    }

    /** The line as it is now; of one taken out as it was. */
    public ComparedLine shown() {
        ComparedLine last = after == null ? before : after;
        if (last == null) {
            throw new IllegalStateException("a row is of one of the two at least");
        }
        return last;
    }

    /** @param net what the change makes of the net amount */
    public record ComparedChange(QuotationComparison.Cause cause, BigDecimal net) implements Serializable {}
}
