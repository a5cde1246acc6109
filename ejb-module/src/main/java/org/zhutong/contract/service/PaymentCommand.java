package org.zhutong.contract.service;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.PaymentKind;

/**
 * A part of the price, and when it is paid.
 *
 * @param percent of the total including VAT
 * @param months how long a RETENTION is kept back; only there
 * @param description when exactly
 */
public record PaymentCommand(
        @NotNull PaymentKind kind,

        @NotNull @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 4)
        BigDecimal percent,

        @Nullable @Positive @Max(120) Integer months,
        @Nullable @Size(max = 200) String description) {}
