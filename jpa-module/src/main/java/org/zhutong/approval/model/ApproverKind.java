package org.zhutong.approval.model;

/** Who may decide at a step. */
public enum ApproverKind {
    /** Everybody of the document's branch, or of the whole company, who holds a permission. */
    PERMISSION,
    /** People by name. */
    PEOPLE,
    /** The manager of whoever submits the document. */
    MANAGER;

    public String messageKey() {
        return "approval.kind." + name();
    }
}
