package org.zhutong.sales.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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

        @Nullable @Size(max = 500) String remark)
        implements LineInput {}
