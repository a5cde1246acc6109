package org.zhutong.sales.model;

/** What somebody did who came by a private link. */
public enum VisitKind {
    OPENED,
    /** Took the PDF. */
    PRINTED,
    ASKED,
    ACCEPTED,
    REJECTED
}
