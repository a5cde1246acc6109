package org.zhutong.shared.model;

/** The kinds of document that carry a number of their own. */
public enum DocumentType {
    CUSTOMER("C", Numbering.RANGED),
    OPPORTUNITY("OP", Numbering.RANGED),
    PROJECT_REGISTRATION("PR", Numbering.RANGED),
    INQUIRY("IQ", Numbering.RANGED),
    QUOTATION("QT", Numbering.RANGED),
    SPECIAL_PRICE("SP", Numbering.RANGED),
    SALES_ORDER("SO", Numbering.RANGED),
    ORDER_CHANGE("OC", Numbering.RANGED),
    CREDIT_RAISE("CR", Numbering.RANGED),
    /** Their numbers are told to others: none is missing. */
    CONTRACT("CT", Numbering.GAPLESS),
    STOCK_DOCUMENT("ST", Numbering.RANGED),
    IMPORT("IM", Numbering.RANGED),
    /** Invoice numbers must not have a gap (invariant 5). */
    SALES_INVOICE("IV", Numbering.GAPLESS);

    /** How numbers are handed out. */
    public enum Numbering {
        /** From blocks held by each server: fast, a restart may leave a gap. */
        RANGED,
        /** One row lock held to the end of the transaction: no gap, but one writer at a time. */
        GAPLESS
    }

    private final String prefix;
    private final Numbering numbering;

    DocumentType(String prefix, Numbering numbering) {
        this.prefix = prefix;
        this.numbering = numbering;
    }

    public String prefix() {
        return prefix;
    }

    public Numbering numbering() {
        return numbering;
    }

    /** The number people see, e.g. {@code QT2026-000123}; it grows beyond six digits rather than wrapping. */
    public DocumentNumber number(int year, long sequence) {
        return new DocumentNumber(prefix + year + "-" + "%06d".formatted(sequence));
    }
}
