package org.zhutong.attachment.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Text;

/**
 * A file attached to a document. It is attached once and never changes; it may be removed, which only marks it, and long after
 * that its content is thrown away. Somebody who may not see the document sees no file of it.
 */
@Entity
@Cacheable(false)
@Table(name = "ATTACHMENT")
@SequenceGenerator(name = "ATTACHMENT_SEQ", sequenceName = "ATTACHMENT_SEQ", allocationSize = 50)
public class Attachment implements AggregateRoot {
    public static final int NAME_LENGTH = 200;
    private static final int REASON_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ATTACHMENT_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOCUMENT_TYPE", nullable = false, length = 30)
    private DocumentType documentType;

    @Column(name = "DOCUMENT_ID", nullable = false)
    private Long documentId;

    @Column(name = "FILE_NAME", nullable = false, length = NAME_LENGTH)
    private String fileName;

    @Column(name = "MEDIA_TYPE", nullable = false, length = 100)
    private String mediaType;

    @Column(name = "FILE_SIZE", nullable = false)
    private long fileSize;

    @Column(name = "SHA256", nullable = false, length = 64)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "SCAN", nullable = false, length = 20)
    private ScanState scan;

    @Enumerated(EnumType.STRING)
    @Column(name = "PURPOSE", nullable = false, length = 20)
    private AttachmentPurpose purpose;

    @Column(name = "ADDED_BY", nullable = false, length = 100)
    private String addedBy;

    @Column(name = "ADDED_AT", nullable = false)
    private Instant addedAt;

    @Column(name = "REMOVED_BY", length = 100)
    private @Nullable String removedBy;

    @Column(name = "REMOVED_AT")
    private @Nullable Instant removedAt;

    @Column(name = "REMOVE_REASON", length = REASON_LENGTH)
    private @Nullable String removeReason;

    /** When its content was thrown away. */
    @Column(name = "PURGED_AT")
    private @Nullable Instant purgedAt;

    protected Attachment() {}

    /** @throws BusinessException INVALID for a file in which a virus was found */
    public Attachment(
            DocumentType documentType,
            Long documentId,
            String fileName,
            FileKind kind,
            long fileSize,
            String sha256,
            ScanState scan,
            Act act) {
        this.fileName = Text.requiredLine("fileName", fileName, NAME_LENGTH);
        if (scan == ScanState.INFECTED) {
            throw BusinessException.invalidField("file", "attachment.infected", this.fileName);
        }
        this.documentType = documentType;
        this.documentId = documentId;
        this.mediaType = kind.mediaType();
        this.fileSize = fileSize;
        this.sha256 = sha256;
        this.scan = scan;
        this.purpose = AttachmentPurpose.FILE;
        this.addedBy = act.by();
        this.addedAt = act.at();
    }

    /** Takes note of what a scanner said later; once it is known it stays. */
    public void scanned(ScanState found) {
        if (scan == ScanState.WAITING) {
            this.scan = found;
        }
    }

    /**
     * Makes it evidence of its document: nobody removes it from now on. Nothing happens when it is that already.
     *
     * @throws BusinessException CONFLICT when it was removed, is evidence of something else or has a virus
     */
    public void keepAs(AttachmentPurpose wanted) {
        if (isRemoved()) {
            throw BusinessException.conflict("attachment.already-removed", fileName);
        }
        if (purpose.isEvidence() && purpose != wanted) {
            throw BusinessException.conflict("attachment.kept", fileName);
        }
        if (scan == ScanState.INFECTED) {
            throw BusinessException.conflict("attachment.infected", fileName);
        }
        this.purpose = wanted;
    }

    /**
     * Takes it off its document. Its content is kept for auditors.
     *
     * @throws BusinessException CONFLICT {@code attachment.kept} when it is evidence
     */
    public void remove(Act act) {
        if (purpose.isEvidence()) {
            throw BusinessException.conflict("attachment.kept", fileName);
        }
        if (isRemoved()) {
            throw BusinessException.conflict("attachment.already-removed", fileName);
        }
        this.removeReason = Text.optional("reason", act.reason(), REASON_LENGTH);
        this.removedBy = act.by();
        this.removedAt = act.at();
    }

    /** Says that its content is gone. */
    public void purge(Instant at) {
        if (!isRemoved()) {
            throw BusinessException.conflict("attachment.not-removed", fileName);
        }
        if (purgedAt == null) {
            this.purgedAt = at;
        }
    }

    /**
     * Whether its content may leave the house.
     *
     * @throws BusinessException CONFLICT when it was not scanned yet, is infected or is gone
     */
    public void requireGivenOut() {
        if (!scan.isSafe()) {
            throw BusinessException.conflict(
                    scan == ScanState.WAITING ? "attachment.not-scanned" : "attachment.infected", fileName);
        }
        if (purgedAt != null) {
            throw BusinessException.conflict("attachment.purged", fileName);
        }
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether it belongs to this document. */
    public boolean isOf(DocumentType type, long document) {
        return documentType == type && documentId == document;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return fileName;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getFileSize() {
        return fileSize;
    }

    public String getSha256() {
        return sha256;
    }

    public AttachmentPurpose getPurpose() {
        return purpose;
    }

    public ScanState getScan() {
        return scan;
    }
}
