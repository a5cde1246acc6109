package org.zhutong.sales.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A raise of a customer's credit as asked for.
 *
 * @param amount by which the customer may owe more, in the company's currency, at most 2 decimals
 * @param validUntil the last day, from today to 366 days ahead
 * @param projectName for which it is needed
 * @param reason why the customer needs it, and why it will pay
 */
public record CreditRaiseCommand(
        @NotNull Long customerId,

        @NotNull @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @NotNull LocalDate validUntil,
        @Nullable @Size(max = 200) String projectName,
        @NotBlank @Size(max = 1000) String reason) {}
