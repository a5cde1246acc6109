package org.zhutong.attachment.model;

/** What a file is to its document. */
public enum AttachmentPurpose {
    /** One of any number, which somebody attached and may remove again. */
    FILE,
    /** The copy both sides signed: evidence, never removed. */
    SIGNED_COPY,
    /** A signature drawn by hand: likewise. */
    SIGNATURE;

    /** Whether nobody removes it. */
    public boolean isEvidence() {
        return this != FILE;
    }
}
