package org.zhutong.attachment.service;

import org.zhutong.attachment.model.FileKind;

/** How large files may be. @param mebibytes each, {@code documentMebibytes} all of a document together */
public record AttachmentLimits(long mebibytes, long documentMebibytes) {

    /** The kinds that can be attached, by the ends of their names. */
    public String kinds() {
        return FileKind.allowed();
    }
}
