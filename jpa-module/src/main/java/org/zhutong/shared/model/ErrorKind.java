package org.zhutong.shared.model;

/** What sort of refusal a {@link BusinessException} is; the REST status and the page's reaction follow from it. */
public enum ErrorKind {
    /** The input breaks a rule (HTTP 422). */
    INVALID,
    /** No such row, or none the caller may see (HTTP 404): the two are never told apart. */
    NOT_FOUND,
    /** The caller may see it but not do this (HTTP 403). */
    FORBIDDEN,
    /** The state of the document, or of stock or credit, does not allow it now (HTTP 409). */
    CONFLICT,
    /** Someone changed the row since the caller read it (HTTP 412). */
    STALE
}
