package org.zhutong.sales.model;

/** What is to be looked at in a line that was read, or why it is none that can be quoted. */
public enum InquiryNote {
    /** It says no quantity, or none that can be one. */
    NO_QUANTITY,
    /** A quantity without a unit that is known: the product's base unit is meant. */
    NO_UNIT,
    /** A sum of other lines: nothing to be quoted. */
    TOTAL,
    /** Too long for a line: the rest stands in the text as received. */
    CUT
}
