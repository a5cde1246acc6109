package org.zhutong.sales.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * The manufacturer's answer.
 *
 * @param reference by which the manufacturer knows it
 * @param validFrom the first day on which orders may use it, {@code validUntil} the last
 * @param lines by line number; a line that is not named is not granted
 */
public record SpecialPriceGrant(String reference, LocalDate validFrom, LocalDate validUntil, Map<Integer, Line> lines) {
    /**
     * What is granted of a line.
     *
     * @param price what the manufacturer takes, net, per base unit
     * @param ceiling how much of it at most, in the base unit
     */
    public record Line(BigDecimal price, BigDecimal ceiling) {}

    public SpecialPriceGrant {
        reference = Text.requiredLine("reference", reference, 100);
        SalesTerms.plausible("validFrom", validFrom);
        SalesTerms.plausible("validUntil", validUntil);
        if (validUntil.isBefore(validFrom)) {
            throw BusinessException.invalidField(
                    "validUntil", "sales.special.ends-before-start", validUntil, validFrom);
        }
        lines = Map.copyOf(lines);
    }
}
