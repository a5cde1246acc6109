package org.zhutong.sales.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A section of a quotation to write.
 *
 * @param name of one line, at most 100 characters
 * @param discount percent off each of its lines, after the line's own and before the document's; left out: none
 */
public record QuotationSectionCommand(
        @NotBlank @Size(max = 100) String name,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discount) {}
