package org.zhutong.crm.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ReminderKind;

/**
 * When people are reminded.
 *
 * @param branchId for which branch, {@code branchName} its name; null: for all that have no rule of their own
 */
public record ReminderRuleView(
        long id,
        int version,
        ReminderKind kind,
        @Nullable Long branchId,
        @Nullable String branchName,
        int days,
        BigDecimal factor,
        boolean active)
        implements Serializable {}
