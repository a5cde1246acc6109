package org.zhutong.attachment.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.model.AttachmentPurpose;
import org.zhutong.attachment.model.ScanState;

/**
 * An attachment, without its content.
 *
 * @param sha256 of the content, in hexadecimal: whoever has the file can prove that it is the one
 * @param scan what virus scanners say; only a file that is CLEAN or NOT_ASKED is given out
 * @param purpose what it is to its document; only a FILE can be removed
 * @param removedBy null while it is attached; removed ones are shown to auditors only
 * @param purgedAt when the content of a removed one was thrown away
 */
public record AttachmentView(
        Long id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        ScanState scan,
        AttachmentPurpose purpose,
        String addedBy,
        String addedByName,
        Instant addedAt,
        @Nullable String removedBy,
        @Nullable Instant removedAt,
        @Nullable String removeReason,
        @Nullable Instant purgedAt) {

    /** Whether its content can be had. */
    public boolean available() {
        return scan.isSafe() && purgedAt == null;
    }

    /** Whether nobody may remove it. */
    public boolean evidence() {
        return purpose.isEvidence();
    }

    public boolean removed() {
        return removedAt != null;
    }
}
