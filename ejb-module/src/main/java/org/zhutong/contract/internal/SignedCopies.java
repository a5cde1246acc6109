package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.model.AttachmentPurpose;
import org.zhutong.attachment.service.EvidenceFiles;
import org.zhutong.contract.service.SignCommand;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/** The copies of contracts that both sides signed: kept as files of the contract, or elsewhere. */
@ApplicationScoped
public class SignedCopies {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private EvidenceFiles evidence;

    /** A signed copy. @param attachmentId null when it is kept elsewhere */
    public record Copy(
            @Nullable Long attachmentId, @Nullable String fileName, String fileHash) {}

    /** The one a command names: a file attached before, which is evidence from now on, or one kept elsewhere. */
    public Copy named(long contractId, SignCommand command) {
        Long attachmentId = command.attachmentId();
        String hash = command.fileHash();
        if (attachmentId != null) {
            EvidenceFiles.Kept kept =
                    evidence.keep(DocumentType.CONTRACT, contractId, attachmentId, AttachmentPurpose.SIGNED_COPY);
            check(kept.mediaType(), kept.sha256(), command);
            return copy(kept);
        }
        if (hash == null) {
            throw BusinessException.invalidField("fileHash", "contract.sign.file-missing");
        }
        return new Copy(null, command.fileName(), hash);
    }

    public static Copy copy(EvidenceFiles.Kept kept) {
        return new Copy(kept.id(), kept.fileName(), kept.sha256());
    }

    /** A signed copy is paper put into a file, and no other than the one that is meant. */
    public static void check(String mediaType, String sha256, SignCommand command) {
        if (!mediaType.equals("application/pdf") && !mediaType.startsWith("image/")) {
            throw BusinessException.invalidField("file", "contract.sign.copy-kind");
        }
        String wanted = command.fileHash();
        if (wanted != null && !wanted.toLowerCase(Locale.ROOT).equals(sha256)) {
            throw BusinessException.invalidField("fileHash", "contract.sign.other-hash", sha256);
        }
    }

    /** Whether what is kept has the checksum that was recorded. */
    public boolean isIntact(long attachmentId, String recorded) {
        Attachment copy = em.find(Attachment.class, attachmentId);
        return copy.getSha256().equals(recorded) && evidence.isIntact(attachmentId);
    }
}
