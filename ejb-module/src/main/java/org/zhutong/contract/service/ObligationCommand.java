package org.zhutong.contract.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ObligationKind;
import org.zhutong.contract.model.SigningSide;

/**
 * An obligation as it shall be.
 *
 * @param contractId any version of the contract it is of; fixed once it exists
 * @param side who promised it
 * @param title what, at most 200 characters
 * @param dueOn the last day on which it is in time
 * @param amount in the contract's currency, scale 2; null where it is not about money
 * @param responsible user name of who sees to it; null: as it is, the contract's salesperson for a new one
 */
public record ObligationCommand(
        @NotNull Long contractId,
        @NotNull ObligationKind kind,
        @NotNull SigningSide side,
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate dueOn,

        @Nullable @Positive @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @Nullable @Size(max = 100) String responsible)
        implements Serializable {}
