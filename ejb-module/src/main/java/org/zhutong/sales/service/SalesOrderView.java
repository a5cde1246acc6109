package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.shared.model.Percent;

/**
 * A sales order with its lines, history and approvals.
 *
 * @param version optimistic version, for If-Match
 * @param salesperson user name, {@code salespersonName} the person's name
 * @param discount percent off every line after its own
 * @param netTotal without VAT; {@code taxTotal} VAT; {@code grossTotal} both together: what is taken of the credit limit
 * @param totalDiscount percent the whole is off list
 * @param margin of what is in the totals; null for who may not see costs
 * @param highestLineDiscount largest discount off list of any line, percent: what approval looks at
 * @param approvalGiven whether the approval asked for was given
 * @param approvalNeeded whether a policy asks for approval before it can be confirmed; only told of a draft
 * @param quotation the quotation it was made of; null for a direct order
 * @param contract the contract by which it was ordered; null without one
 * @param approvals every request for approval there was, the latest first
 * @param specialPrices the requests to manufacturers by whose prices lines are sold
 * @param actions what the caller may do with it now: change, submit, withdraw, approve, refuse, confirm, hold, release, cancel,
 *     close
 */
public record SalesOrderView(
        long id,
        int version,
        String number,
        SalesOrderState status,
        long customerId,
        String customerCode,
        String customerName,
        String customerLevel,
        long branchId,
        @Nullable String projectName,
        @Nullable String contactName,
        String salesperson,
        String salespersonName,
        String currency,
        LocalDate orderDate,
        Percent discount,
        @Nullable String remark,
        BigDecimal netTotal,
        BigDecimal taxTotal,
        BigDecimal grossTotal,
        Percent totalDiscount,
        @Nullable MarginView margin,
        Percent highestLineDiscount,
        boolean approvalGiven,
        boolean approvalNeeded,
        List<SalesLineView> lines,
        List<StatusChangeView> history,
        List<ApprovalView> approvals,
        @Nullable DocumentLink quotation,
        @Nullable DocumentLink contract,
        List<DocumentLink> specialPrices,
        List<String> actions)
        implements Serializable {}
