package org.zhutong.attachment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.internal.AttachmentKeeping;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/**
 * Files attached to documents. Who may is decided by each kind of document, see
 * {@link org.zhutong.attachment.spi.AttachmentOwner}: every use case asks for its permission and its branch before anything else.
 */
@Stateless
@PermitAll
public class AttachmentService {
    private static final String VIEW =
            "NEW org.zhutong.attachment.service.AttachmentView(a.id, a.fileName, a.mediaType,"
                    + " a.fileSize, a.sha256, a.scan, a.purpose, a.addedBy, COALESCE(e.displayName, a.addedBy), a.addedAt, a.removedBy,"
                    + " a.removedAt, a.removeReason, a.purgedAt)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private AttachmentKeeping keeping;

    @Inject
    private CallerContext caller;

    /** A document's files in the order in which they were attached; the removed ones for auditors only. */
    public List<AttachmentView> list(DocumentType type, long documentId) {
        keeping.requireRead(type, documentId);
        return views(type, documentId, null);
    }

    /** One of them. @throws BusinessException NOT_FOUND also outside the caller's scope */
    public AttachmentView get(DocumentType type, long documentId, long id) {
        keeping.requireRead(type, documentId);
        return view(type, documentId, id);
    }

    /** How large the files of a document may be: set for its branch, or for the company. */
    public AttachmentLimits limits(DocumentType type, long documentId) {
        return keeping.limits(keeping.requireRead(type, documentId));
    }

    /**
     * Attaches a file.
     *
     * @param fileName as the user knows it; its end says what kind it is, and its content must say the same
     * @param file read here and not needed afterwards
     * @throws BusinessException INVALID, naming rule and limit: {@code attachment.kind-not-allowed}, {@code .disguised},
     *     {@code .too-large}, {@code .document-full}, {@code .too-many}, {@code .infected}, {@code .empty}
     */
    public AttachmentView add(DocumentType type, long documentId, @Nullable String fileName, Path file) {
        try {
            Attachment added = keeping.add(type, documentId, fileName, file);
            return view(type, documentId, Objects.requireNonNull(added.getId()));
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be read", e);
        }
    }

    /**
     * Its content, to be saved: never to be shown by a browser as a page of this application.
     *
     * @throws BusinessException CONFLICT while it may not be given out (not scanned, infected, thrown away)
     */
    public AttachmentFile open(DocumentType type, long documentId, long id) {
        keeping.requireRead(type, documentId);
        view(type, documentId, id);
        try {
            return keeping.open(em.find(Attachment.class, id));
        } catch (IOException e) {
            throw new UncheckedIOException("the content of attachment " + id + " could not be read", e);
        }
    }

    /**
     * Takes a file off its document; its content is kept for auditors as long as the company wants.
     *
     * @throws BusinessException CONFLICT {@code attachment.kept} for evidence, such as a signed copy
     */
    public void remove(DocumentType type, long documentId, long id, @Nullable String reason) {
        keeping.requireWrite(type, documentId);
        view(type, documentId, id);
        em.find(Attachment.class, id).remove(caller.act().because(reason));
        em.flush();
    }

    private AttachmentView view(DocumentType type, long documentId, long id) {
        return views(type, documentId, id).stream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    private List<AttachmentView> views(DocumentType type, long documentId, @Nullable Long id) {
        String removed = caller.has(Permissions.AUDIT_READ) ? "" : " AND a.removedAt IS NULL";
        var query = em.createQuery(
                        "SELECT " + VIEW + " FROM Attachment a LEFT JOIN Employee e ON e.username = a.addedBy"
                                + " WHERE a.documentType = :type AND a.documentId = :document" + removed
                                + (id == null ? "" : " AND a.id = :id") + " ORDER BY a.id",
                        AttachmentView.class)
                .setParameter("type", type)
                .setParameter("document", documentId);
        if (id != null) {
            query.setParameter("id", id);
        }
        return query.getResultList();
    }
}
