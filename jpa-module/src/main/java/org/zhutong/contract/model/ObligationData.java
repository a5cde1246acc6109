package org.zhutong.contract.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an obligation.
 *
 * @param side who promised it
 * @param title what, at most 200 characters
 * @param dueOn the last day on which it is in time
 * @param amount in the contract's currency; null where it is not about money
 * @param responsible user name of who sees to it
 */
public record ObligationData(
        ObligationKind kind,
        SigningSide side,
        @Nullable String title,
        LocalDate dueOn,
        @Nullable BigDecimal amount,
        String responsible) {}
