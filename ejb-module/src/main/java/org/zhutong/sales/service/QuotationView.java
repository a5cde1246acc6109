package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.shared.model.Percent;

/**
 * A quotation with its lines, history and approvals.
 *
 * @param version optimistic version, for If-Match
 * @param number shared by all versions of the quotation
 * @param versionNo 1, 2, 3 …
 * @param salesperson user name, {@code salespersonName} the person's name
 * @param discount percent off every line after its own
 * @param netTotal without VAT; {@code taxTotal} VAT; {@code grossTotal} both together
 * @param totalDiscount percent the whole is off list
 * @param margin of what is in the totals; null for who may not see costs
 * @param highestLineDiscount largest discount off list of any line, percent: what approval looks at
 * @param highestGrossTotal what it may come to at the most with its options, including VAT: the amount approval looks at
 * @param sections in their order, with their subtotals
 * @param order the sales order made of it; null while there is none
 * @param contract the contract made of it, in its last version; null while there is none
 * @param inquiry the inquiry it answers; null for none
 * @param approvals every request for approval there was, the latest first
 * @param specialPrices the requests to manufacturers by whose prices lines are sold
 * @param actions what the caller may do with it now: change, submit, withdraw, approve, refuse, send, accept, reject, revise,
 *     order, contract, copy, mail
 */
public record QuotationView(
        long id,
        int version,
        String number,
        int versionNo,
        QuotationState status,
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
        LocalDate quotationDate,
        LocalDate validUntil,
        Percent discount,
        @Nullable String remark,
        BigDecimal netTotal,
        BigDecimal taxTotal,
        BigDecimal grossTotal,
        Percent totalDiscount,
        @Nullable MarginView margin,
        Percent highestLineDiscount,
        BigDecimal highestGrossTotal,
        List<QuotationSectionView> sections,
        List<SalesLineView> lines,
        List<StatusChangeView> history,
        List<ApprovalView> approvals,
        @Nullable DocumentLink order,
        @Nullable DocumentLink contract,
        @Nullable DocumentLink inquiry,
        List<DocumentLink> specialPrices,
        List<String> actions)
        implements Serializable {
    /** The number with the version. */
    public String label() {
        return Quotation.label(number, versionNo);
    }
}
