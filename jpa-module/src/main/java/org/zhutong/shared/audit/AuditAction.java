package org.zhutong.shared.audit;

/** What happened to a business row. */
public enum AuditAction {
    CREATE,
    UPDATE,
    DELETE
}
