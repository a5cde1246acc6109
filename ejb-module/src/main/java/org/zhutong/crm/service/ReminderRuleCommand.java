package org.zhutong.crm.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ReminderKind;

/**
 * When people are to be reminded.
 *
 * @param kind of what; fixed once the rule is there
 * @param branchId for which branch; left out: for all that have no rule of their own. Fixed once the rule is there
 * @param days before the last day of a quotation; of quiet customers, how long they are quiet at least
 * @param factor of quiet customers: how many times the mean interval between their orders; left out: 1
 * @param active whether it reminds anybody; left out: yes
 */
public record ReminderRuleCommand(
        @NotNull ReminderKind kind,
        @Nullable Long branchId,
        @NotNull @Min(1) @Max(720) Integer days,
        @Nullable @Digits(integer = 2, fraction = 2) BigDecimal factor,
        @Nullable Boolean active) {
    boolean on() {
        return !Boolean.FALSE.equals(active);
    }
}
