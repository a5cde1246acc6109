package org.zhutong.sales.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines to compute without saving anything.
 *
 * @param customerId whom they are for: level and branch decide on prices; null: prices for everybody
 * @param quotationId the quotation they stand in, whose project's prices count; null: for no project
 * @param date the day whose prices count; null: today
 * @param discount percent of the document, taken off every line after its own
 * @param rows the lines
 */
public record PreviewCommand(
        @Nullable Long customerId,
        @Nullable Long quotationId,
        @Nullable LocalDate date,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discount,

        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Row> rows) {

    /**
     * A line; its values are checked one by one, and what is wrong is told in its answer.
     *
     * @param productId the product; or name it by {@code text}
     * @param text sku, name, or words of either, as pasted from a spreadsheet
     * @param quantity null: one
     * @param unit null: the base unit
     * @param manualPrice net per base unit in place of the list price
     * @param discount percent off this line
     * @param warehouseId whose stock is told; null: that of the branch
     * @param sectionDiscount percent of the section it stands in; null: none
     */
    public record Row(
            @Nullable Long productId,
            @Nullable @Size(max = 500) String text,
            @Nullable BigDecimal quantity,
            @Nullable @Size(max = 100) String unit,
            @Nullable BigDecimal manualPrice,
            @Nullable BigDecimal discount,
            @Nullable Long warehouseId,

            @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal sectionDiscount)
            implements LineInput {
        @Override
        public @Nullable Long id() {
            return null;
        }

        @Override
        public @Nullable String sku() {
            return null;
        }

        @Override
        public @Nullable String remark() {
            return null;
        }
    }
}
