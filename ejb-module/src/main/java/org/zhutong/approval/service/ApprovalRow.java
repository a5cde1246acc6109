package org.zhutong.approval.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

/**
 * A request in the inbox.
 *
 * @param number of the document
 * @param title customer and project
 * @param amount total including VAT
 * @param discount largest discount off list of any line, percent
 * @param submittedBy user name, {@code submittedByName} the person's name
 * @param reasons why approval is needed
 * @param decidable whether the caller may decide it now
 */
public record ApprovalRow(
        long id,
        int version,
        DocumentType documentType,
        long documentId,
        String number,
        long branchId,
        String title,
        Money amount,
        Percent discount,
        String submittedBy,
        String submittedByName,
        Instant submittedAt,
        ApprovalState status,
        List<ReasonView> reasons,
        boolean decidable)
        implements Serializable {

    /** As the query reads it. */
    public ApprovalRow(
            long id,
            int version,
            DocumentType documentType,
            long documentId,
            String number,
            long branchId,
            String title,
            BigDecimal amount,
            String currency,
            Percent discount,
            String submittedBy,
            String submittedByName,
            Instant submittedAt,
            ApprovalState status) {
        this(
                id,
                version,
                documentType,
                documentId,
                number,
                branchId,
                title,
                Money.of(amount, currency),
                discount,
                submittedBy,
                submittedByName,
                submittedAt,
                status,
                List.of(),
                false);
    }

    ApprovalRow with(List<ReasonView> why, boolean mayDecide) {
        return new ApprovalRow(
                id,
                version,
                documentType,
                documentId,
                number,
                branchId,
                title,
                amount,
                discount,
                submittedBy,
                submittedByName,
                submittedAt,
                status,
                why,
                mayDecide);
    }
}
