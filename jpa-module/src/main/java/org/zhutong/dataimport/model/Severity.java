package org.zhutong.dataimport.model;

/** How much a finding in a row matters; in rising order. */
public enum Severity {
    /** Nothing was found. */
    NONE,
    /** Worth knowing. */
    INFO,
    /** The row lands, but not quite as it stands there. */
    WARNING,
    /** The row does not land. */
    ERROR
}
