package org.zhutong.approval.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

/**
 * A request for approval with its reasons and decisions.
 *
 * @param number of the document
 * @param title customer and project
 * @param amount total including VAT
 * @param discount largest discount off list of any line, percent
 * @param contentHash the content it was asked for
 * @param level the level whose steps are open, or were last
 * @param decidable whether the caller may decide it now
 */
public record ApprovalView(
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
        String contentHash,
        List<ReasonView> reasons,
        int level,
        List<StepView> steps,
        List<DecisionView> decisions,
        boolean decidable)
        implements Serializable {}
