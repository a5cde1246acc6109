package org.zhutong.approval.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;

/**
 * A condition of a policy: it holds when the document's figure is above the threshold.
 *
 * @param fact the figure looked at
 * @param threshold percent, amount in the document's currency, or days, by fact; left out for NO_LIST_PRICE
 */
public record ConditionCommand(
        @NotNull ApprovalFact fact,

        @Nullable @PositiveOrZero @Digits(integer = 17, fraction = 4)
        BigDecimal threshold) {}
