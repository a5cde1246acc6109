package org.zhutong.approval.event;

import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.DocumentType;

/**
 * Somebody entitled decided on a document. Fired within the transaction of the decision: an observer that refuses (because
 * the content is no longer what was decided on) undoes the decision too.
 *
 * @param documentType kind of document
 * @param documentId its id
 * @param approved yes or no
 * @param decidedBy user name
 * @param comment what they said
 * @param contentHash the content they decided on
 */
public record ApprovalDecided(
        DocumentType documentType,
        long documentId,
        boolean approved,
        String decidedBy,
        @Nullable String comment,
        String contentHash) {}
