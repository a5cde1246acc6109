package org.zhutong.sales.model;

/** Whether a line of a quotation is bought with it. */
public enum LineKind {
    /** Bought, unless an alternative is taken in its place. */
    NORMAL,
    /** Offered, and bought only when the customer takes it. */
    OPTIONAL,
    /** Bought in place of a normal line, when the customer prefers it. */
    ALTERNATIVE;

    public String messageKey() {
        return "sales.line.kind." + name();
    }
}
