package org.zhutong.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.model.ScanState;
import org.zhutong.attachment.service.AttachmentFile;
import org.zhutong.attachment.service.AttachmentLimits;
import org.zhutong.attachment.spi.AttachmentStore;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.ParameterKey;
import org.zhutong.organisation.service.ParameterService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/** Takes files in and gives them out, by the rules. */
@ApplicationScoped
public class AttachmentKeeping {
    /** Of one document: so that its list is read whole. */
    static final int MOST_FILES = 200;

    private static final long MEBIBYTE = 1024L * 1024;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private AttachmentOwners owners;

    @Inject
    private FileInspector inspector;

    @Inject
    private Scanners scanners;

    @Inject
    private AttachmentStore store;

    @Inject
    private AttachmentFiles files;

    @Inject
    private ParameterService parameters;

    @Inject
    private CallerContext caller;

    /** @return id of the document's branch */
    public Long requireRead(DocumentType type, long documentId) {
        return owners.read(type, documentId);
    }

    /** @return id of the document's branch */
    public Long requireWrite(DocumentType type, long documentId) {
        return owners.write(type, documentId);
    }

    public AttachmentLimits limits(Long branchId) {
        return new AttachmentLimits(
                parameters.number(ParameterKey.ATTACHMENT_MEBIBYTES, branchId),
                parameters.number(ParameterKey.ATTACHMENTS_MEBIBYTES, branchId));
    }

    public Attachment add(DocumentType type, long documentId, @Nullable String fileName, Path file) throws IOException {
        Attachment attachment = inspected(type, documentId, fileName, file);
        put(attachment, file);
        return attachment;
    }

    /** The file is looked through and scanned before the document is locked: that takes longest. */
    public Attachment inspected(DocumentType type, long documentId, @Nullable String fileName, Path file)
            throws IOException {
        AttachmentLimits limits = limits(owners.write(type, documentId));
        if (fileName == null) {
            throw BusinessException.invalidField("fileName", "shared.required");
        }
        FileInspector.Inspected found = inspector.inspect(fileName, file, limits.mebibytes());
        ScanState scan = scanners.scan(file);
        return new Attachment(
                type, documentId, found.name(), found.kind(), found.size(), found.sha256(), scan, caller.act());
    }

    /** Keeps a file that was {@link #inspected}. */
    public void put(Attachment attachment, Path file) throws IOException {
        DocumentType type = attachment.getDocumentType();
        long documentId = attachment.getDocumentId();
        long limit = limits(owners.write(type, documentId)).documentMebibytes();
        owners.lock(type, documentId);
        requireRoom(attachment, limit);
        em.persist(attachment);
        em.flush();
        store.write(Objects.requireNonNull(attachment.getId()), file);
    }

    private void requireRoom(Attachment attachment, long maxMebibytes) {
        Object[] used = em.createQuery(
                        "SELECT COUNT(a), SUM(a.fileSize) FROM Attachment a WHERE a.documentType = :type"
                                + " AND a.documentId = :document AND a.removedAt IS NULL",
                        Object[].class)
                .setParameter("type", attachment.getDocumentType())
                .setParameter("document", attachment.getDocumentId())
                .getSingleResult();
        if (((Number) used[0]).intValue() >= MOST_FILES) {
            throw BusinessException.invalidField("file", "attachment.too-many", MOST_FILES);
        }
        long bytes = used[1] == null ? 0 : ((Number) used[1]).longValue();
        if (bytes + attachment.getFileSize() > maxMebibytes * MEBIBYTE) {
            throw BusinessException.invalidField(
                    "file", "attachment.document-full", attachment.getFileName(), maxMebibytes);
        }
    }

    public byte[] bytes(Attachment attachment) throws IOException {
        return files.bytes(attachment);
    }

    /** Whether its content is still what was attached. */
    public boolean isIntact(Attachment attachment) throws IOException {
        return files.hash(attachment).equals(attachment.getSha256());
    }

    public AttachmentFile open(Attachment attachment) throws IOException {
        attachment.requireGivenOut();
        return new AttachmentFile(
                attachment.getFileName(),
                attachment.getMediaType(),
                attachment.getFileSize(),
                attachment.getSha256(),
                files.copy(attachment));
    }
}
