package org.zhutong.dataimport.model;

/** What becomes of a row. */
public enum RowOutcome {
    /** A product that was not there. */
    NEW,
    /** A product that is there, with something different. */
    CHANGED,
    /** Everything is as the row says already. */
    UNCHANGED,
    /** Left out by the chosen filter. */
    FILTERED,
    /** Cannot be taken over; see its findings. */
    REFUSED
}
