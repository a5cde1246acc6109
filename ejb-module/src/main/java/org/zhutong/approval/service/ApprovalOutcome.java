package org.zhutong.approval.service;

/** What came of asking for approval. */
public enum ApprovalOutcome {
    /** No policy asks for it: the document may go on at once. */
    DIRECT,
    /** Somebody has to decide first. */
    PENDING
}
