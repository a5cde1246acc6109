package org.zhutong.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.internal.AttachmentKeeping;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.model.AttachmentPurpose;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/**
 * Files that prove something of a document, kept by the use case that needs the proof and in its transaction: nobody removes them
 * afterwards. The caller needs the document's permission to write, as for any other file.
 */
@ApplicationScoped
public class EvidenceFiles {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private AttachmentKeeping keeping;

    /** A file that may be kept, looked through and not kept yet. */
    public record Candidate(Attachment attachment, Path file) {
        /** What it says it is, and is. */
        public String mediaType() {
            return attachment.getMediaType();
        }

        public String sha256() {
            return attachment.getSha256();
        }
    }

    /** One that is kept. */
    public record Kept(Long id, String fileName, String mediaType, String sha256) {}

    /**
     * Looks through a file before anything is locked, since that takes longest.
     *
     * @throws BusinessException INVALID as {@link AttachmentService#add}
     */
    public Candidate inspect(DocumentType type, long documentId, @Nullable String fileName, Path file) {
        try {
            return new Candidate(keeping.inspected(type, documentId, fileName, file), file);
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be read", e);
        }
    }

    /** Keeps it. @throws BusinessException INVALID when the document has no room for it */
    public Kept keep(Candidate candidate, AttachmentPurpose purpose) {
        Attachment attachment = candidate.attachment();
        attachment.keepAs(purpose);
        try {
            keeping.put(attachment, candidate.file());
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be kept", e);
        }
        return kept(attachment);
    }

    /**
     * Keeps one that was attached before.
     *
     * @throws BusinessException INVALID for the field {@code attachmentId} when the document has no such file; CONFLICT when it is
     *     infected
     */
    public Kept keep(DocumentType type, long documentId, long id, AttachmentPurpose purpose) {
        keeping.requireWrite(type, documentId);
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment == null || !attachment.isOf(type, documentId) || attachment.isRemoved()) {
            throw BusinessException.invalidField("attachmentId", "attachment.not-of-document", id);
        }
        attachment.keepAs(purpose);
        return kept(attachment);
    }

    /** The content of a small one. */
    public byte[] bytes(long id) {
        try {
            return keeping.bytes(Objects.requireNonNull(em.find(Attachment.class, id)));
        } catch (IOException e) {
            throw new UncheckedIOException("the content of attachment " + id + " could not be read", e);
        }
    }

    /** Whether the content of a kept file still has the checksum it was kept with. */
    public boolean isIntact(long id) {
        try {
            return keeping.isIntact(Objects.requireNonNull(em.find(Attachment.class, id)));
        } catch (IOException e) {
            throw new UncheckedIOException("the content of attachment " + id + " could not be read", e);
        }
    }

    private static Kept kept(Attachment attachment) {
        return new Kept(
                Objects.requireNonNull(attachment.getId()),
                attachment.getFileName(),
                attachment.getMediaType(),
                attachment.getSha256());
    }
}
