package org.zhutong.attachment.model;

/** What virus scanners say of a file, from good to bad: of several answers the worst counts. */
public enum ScanState {
    /** No scanner is plugged in. */
    NOT_ASKED,
    CLEAN,
    /** No scanner could be asked yet. */
    WAITING,
    INFECTED;

    /** Whether a file may be given to people. */
    public boolean isSafe() {
        return this == NOT_ASKED || this == CLEAN;
    }

    public ScanState worse(ScanState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
