package org.zhutong.sales.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.LineKind;
import org.zhutong.sales.model.LinePlace;

/**
 * A line of a quotation to write.
 *
 * @param id the line it changes; null for a new one
 * @param productId the product; or name it by {@code sku}
 * @param sku the product, exactly as written; only where there is no {@code productId}
 * @param quantity in {@code unit}, more than zero, at most 6 decimals; rounded up where the product is handed out whole
 * @param unit code of a unit the product is handled in; null: its base unit
 * @param manualPrice net per base unit in place of the list price; counts as a discount for approval
 * @param discount percent off this line, before the document's
 * @param remark printed below the line
 * @param section number of its section, 1 for the first; lines stand in the order of the sections; left out: before them all
 * @param kind whether it is bought: NORMAL, OPTIONAL or ALTERNATIVE; left out: NORMAL
 * @param alternativeTo of an ALTERNATIVE, and only there: number of the normal line it may replace, 1 for the first of the lines
 */
public record QuotationLineCommand(
        @Nullable Long id,
        @Nullable Long productId,
        @Nullable @Size(max = 100) String sku,

        @NotNull @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal quantity,

        @Nullable @Size(max = 20) String unit,

        @Nullable @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal manualPrice,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discount,

        @Nullable @Size(max = 500) String remark,
        @Nullable Integer section,
        @Nullable LineKind kind,
        @Nullable Integer alternativeTo)
        implements LineInput {
    /** A line that is simply bought, in no section. */
    public static QuotationLineCommand plain(
            @Nullable Long productId, @Nullable String sku, BigDecimal quantity, String unit, @Nullable String remark) {
        return new QuotationLineCommand(null, productId, sku, quantity, unit, null, null, remark, null, null, null);
    }

    LinePlace place() {
        return new LinePlace(section, kind == null ? LineKind.NORMAL : kind, alternativeTo);
    }
}
