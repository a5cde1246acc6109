package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.crm.service.CreditView;
import org.zhutong.sales.model.CreditRaiseState;

/**
 * A raise of a customer's credit.
 *
 * @param amount by which the customer may owe more, in {@code currency}
 * @param validUntil the last day
 * @param credit the account as it stands now, so that whoever decides sees what is owed; null without {@code customer:read}
 * @param approvals what was asked of whom
 * @param actions what the caller may do now: {@code withdraw}, {@code approve}, {@code refuse}, {@code end}
 */
public record CreditRaiseView(
        Long id,
        int version,
        String number,
        CreditRaiseState status,
        Long customerId,
        String customerName,
        Long branchId,
        @Nullable String projectName,
        String reason,
        String owner,
        String ownerName,
        LocalDate createdOn,
        BigDecimal amount,
        String currency,
        LocalDate validUntil,
        @Nullable CreditView credit,
        List<StatusChangeView> history,
        List<ApprovalView> approvals,
        List<String> actions)
        implements Serializable {

    public boolean may(String action) {
        return actions.contains(action);
    }
}
