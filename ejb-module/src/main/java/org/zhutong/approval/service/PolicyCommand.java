package org.zhutong.approval.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.DocumentType;

/**
 * A policy to make or to change.
 *
 * @param documentType QUOTATION or SALES_ORDER; fixed once made
 * @param branchId null: every branch without an active policy of its own; fixed once made
 * @param discountAbove percent; approval is needed above it; null: the discount does not matter
 * @param amountAbove total including VAT in the company's currency; null: the amount does not matter
 * @param requiredPermission what whoever decides must hold, e.g. {@code quotation:approve}
 * @param active left out: active
 */
public record PolicyCommand(
        @NotBlank @Size(max = 100) String name,
        @NotNull DocumentType documentType,
        @Nullable Long branchId,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal discountAbove,

        @Nullable @PositiveOrZero @Digits(integer = 17, fraction = 2)
        BigDecimal amountAbove,

        @NotBlank @Size(max = 60) String requiredPermission,
        @Nullable Boolean active) {}
