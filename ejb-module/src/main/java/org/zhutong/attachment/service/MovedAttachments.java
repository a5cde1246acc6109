package org.zhutong.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhutong.shared.audit.AuditRecorder;
import org.zhutong.shared.audit.AuditRecorder.Change;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Chunks;

/** Files that go with their document when it becomes part of another, each with its audit entry; called in that transaction. */
@ApplicationScoped
public class MovedAttachments {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** @return ids of the attachments, removed ones included */
    public List<Long> moveAll(DocumentType type, long from, long to) {
        List<Long> ids = em.createQuery(
                        "SELECT a.id FROM Attachment a WHERE a.documentType = :type AND a.documentId = :from ORDER BY a.id",
                        Long.class)
                .setParameter("type", type)
                .setParameter("from", from)
                .getResultList();
        move(ids, from, to);
        return ids;
    }

    /** These, as far as they are still the document's. */
    public void move(Collection<Long> ids, long from, long to) {
        for (List<Long> chunk : Chunks.of(ids)) {
            List<Long> still = em.createQuery(
                            "SELECT a.id FROM Attachment a WHERE a.id IN :ids AND a.documentId = :from", Long.class)
                    .setParameter("ids", chunk)
                    .setParameter("from", from)
                    .getResultList();
            if (!still.isEmpty()) {
                moveThese(still, from, to);
            }
        }
    }

    private void moveThese(List<Long> ids, long from, long to) {
        em.createQuery("UPDATE Attachment a SET a.documentId = :to, a.version = a.version + 1 WHERE a.id IN :ids")
                .setParameter("to", to)
                .setParameter("ids", ids)
                .executeUpdate();
        // read again, now that nobody else can change them: the trail tells of versions too
        em.createQuery("SELECT a.id, a.version, a.fileName FROM Attachment a WHERE a.id IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> record((Long) row[0], (Integer) row[1], (String) row[2], from, to));
    }

    private void record(Long id, Integer version, String label, long from, long to) {
        AuditRecorder.updated(
                em,
                "Attachment",
                id,
                label,
                Map.of("documentId", new Change(from, to), "version", new Change(version - 1, version)));
    }
}
