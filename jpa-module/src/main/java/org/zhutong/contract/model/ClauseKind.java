package org.zhutong.contract.model;

/** Whether a standard clause has to be in a contract. */
public enum ClauseKind {
    /** In every contract of its kind. */
    MANDATORY,
    /** Where somebody chooses it. */
    OPTIONAL,
    /** Of each group exactly one. */
    ALTERNATIVE;

    public String messageKey() {
        return "contract.clause.kind." + name();
    }
}
