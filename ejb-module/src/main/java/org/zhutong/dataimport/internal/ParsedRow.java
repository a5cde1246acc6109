package org.zhutong.dataimport.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.model.Severity;

/**
 * What a row says, as far as it can be understood by itself.
 *
 * @param filtered left out by the chosen filter; then only what must be told of such rows too was looked at
 * @param findings may grow while the row is compared with others and with what is there
 */
record ParsedRow(
        long number,
        boolean filtered,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String spec,
        @Nullable String category,
        @Nullable String unit,
        @Nullable BigDecimal taxRate,
        @Nullable BigDecimal price,
        List<Finding> findings) {

    /** The same row left out after all, for a reason it is told with. */
    ParsedRow leftOut(String reason) {
        findings.add(Finding.info(null, reason));
        return new ParsedRow(number, true, sku, name, brand, spec, category, unit, taxRate, price, findings);
    }

    boolean isRefused() {
        return severity() == Severity.ERROR;
    }

    Severity severity() {
        Severity worst = Severity.NONE;
        for (Finding finding : findings) {
            if (finding.severity().compareTo(worst) > 0) {
                worst = finding.severity();
            }
        }
        return worst;
    }
}
