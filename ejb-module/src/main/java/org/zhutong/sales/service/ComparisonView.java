package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.Quotation;

/**
 * Two quotations side by side, usually two versions of one.
 *
 * @param terms what above the lines is not the same
 * @param rows every line of both
 * @param added how many lines were added, {@code removed} taken out, {@code changed} changed
 */
public record ComparisonView(
        QuotationTotals before,
        QuotationTotals after,
        List<ComparedTerm> terms,
        List<ComparisonRow> rows,
        int added,
        int removed,
        int changed,
        BigDecimal netDifference,
        BigDecimal taxDifference,
        BigDecimal grossDifference)
        implements Serializable {

    /** One of the two. */
    public record QuotationTotals(
            long id,
            String number,
            int versionNo,
            String status,
            String currency,
            BigDecimal netTotal,
            BigDecimal taxTotal,
            BigDecimal grossTotal)
            implements Serializable {
        /** The number with the version. */
        public String label() {
            return Quotation.label(number, versionNo);
        }
    }

    /**
     * @param field customer, project, contact, salesperson, date, validUntil, discount, sections or remark
     * @param before as it was, {@code after} as it is; null for nothing
     */
    public record ComparedTerm(
            String field, @Nullable String before, @Nullable String after) implements Serializable {}
}
