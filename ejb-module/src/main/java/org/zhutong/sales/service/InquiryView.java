package org.zhutong.sales.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.model.InquiryState;

/**
 * An inquiry with its lines.
 *
 * @param version optimistic version, for If-Match
 * @param owner user name of whoever answers it, {@code ownerName} the person's name
 * @param text as received
 * @param ready so many lines become lines of a quotation
 * @param suggested so many have a product that is only likely to be meant
 * @param open so many have none, and should
 * @param quotations those made of it, each in its latest version
 * @param actions what the caller may do with it now: change, quote, lose
 */
public record InquiryView(
        long id,
        int version,
        String number,
        InquiryState status,
        InquirySource source,
        long customerId,
        String customerCode,
        String customerName,
        long branchId,
        @Nullable String projectName,
        @Nullable String contactName,
        @Nullable QuotationOpportunityView opportunity,
        String owner,
        String ownerName,
        LocalDate receivedOn,
        String text,
        List<InquiryLineView> lines,
        int ready,
        int suggested,
        int open,
        List<DocumentLink> quotations,
        List<StatusChangeView> history,
        List<String> actions)
        implements Serializable {
    /** Whether the caller may do this now. */
    public boolean may(String action) {
        return actions.contains(action);
    }
}
