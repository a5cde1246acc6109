package org.zhutong.attachment.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.zhutong.attachment.model.Attachment;
import org.zhutong.attachment.model.ScanState;
import org.zhutong.attachment.spi.AttachmentStore;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.ParameterKey;
import org.zhutong.organisation.service.ParameterService;

/** The short transactions of what is done without anybody asking. Rows are locked, so that two servers do nothing twice. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttachmentStep {
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private AttachmentStore store;

    @Inject
    private AttachmentFiles files;

    @Inject
    private ParameterService parameters;

    @Inject
    private CallerContext caller;

    public List<Long> waiting(int limit) {
        return em.createQuery("SELECT a.id FROM Attachment a WHERE a.scan = :waiting ORDER BY a.id", Long.class)
                .setParameter("waiting", ScanState.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    public Path copy(Long id) throws IOException {
        return files.copy(em.find(Attachment.class, id));
    }

    public void scanned(Long id, ScanState found) {
        em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE).scanned(found);
    }

    /** Those that were removed longer ago than they are to be kept. */
    public List<Long> expired() {
        long days = parameters.number(ParameterKey.REMOVED_ATTACHMENTS_KEPT_DAYS, null);
        return em.createQuery(
                        "SELECT a.id FROM Attachment a WHERE a.removedAt < :limit AND a.purgedAt IS NULL ORDER BY a.id",
                        Long.class)
                .setParameter("limit", caller.act().at().minus(Duration.ofDays(days)))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    public void purge(Long id) {
        em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE)
                .purge(caller.act().at());
        store.delete(id);
    }
}
