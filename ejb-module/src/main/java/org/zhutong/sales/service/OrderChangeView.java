package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.sales.model.OrderChangeState;
import org.zhutong.shared.model.Percent;

/**
 * A change order: the order before and after, and what applying it takes or gives back.
 *
 * @param version optimistic version, for If-Match
 * @param order the order it changes, as that stands now
 * @param outdated whether the order was changed since this was written: it has to be saved anew before it can be submitted
 * @param reason why the order changes
 * @param changeDate the day it was written: prices of new lines are those of this day
 * @param discount percent off every line, of the order
 * @param netBefore what the order came to without VAT, {@code grossBefore} including it; {@code netTotal}, {@code taxTotal} and
 *     {@code grossTotal} with the change
 * @param creditNeeded by how much more credit the order takes; negative: gives back
 * @param creditAvailable what the customer may still take; null once the change is decided, and without {@code customer:read}
 * @param creditMissing how much of what is needed is not available; zero when all is, null where that is not told
 * @param approvalNeeded whether a policy asks for approval of it; only told of a draft
 * @param approvals every request for approval there was, the latest first
 * @param actions what the caller may do with it now: change, submit, withdraw, approve, refuse, cancel
 */
public record OrderChangeView(
        long id,
        int version,
        String number,
        OrderChangeState status,
        DocumentLink order,
        boolean outdated,
        long customerId,
        String customerName,
        long branchId,
        @Nullable String projectName,
        String salesperson,
        String salespersonName,
        String currency,
        LocalDate changeDate,
        String reason,
        Percent discount,
        BigDecimal netBefore,
        BigDecimal grossBefore,
        BigDecimal netTotal,
        BigDecimal taxTotal,
        BigDecimal grossTotal,
        BigDecimal creditNeeded,
        @Nullable BigDecimal creditAvailable,
        @Nullable BigDecimal creditMissing,
        boolean approvalNeeded,
        List<OrderChangeLineView> lines,
        List<StatusChangeView> history,
        List<ApprovalView> approvals,
        List<String> actions)
        implements Serializable {

    public boolean may(String action) {
        return actions.contains(action);
    }
}
