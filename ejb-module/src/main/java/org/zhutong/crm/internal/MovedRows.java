package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhutong.shared.audit.AuditRecorder;
import org.zhutong.shared.audit.AuditRecorder.Change;
import org.zhutong.shared.service.Chunks;

/** Rows given from one customer to another of the same branch, each with its audit entry. */
@ApplicationScoped
public class MovedRows {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** @param label attribute by which people know the entity */
    public List<Long> moveAll(String entity, String label, long from, long to) {
        List<Long> ids = em.createQuery(
                        "SELECT d.id FROM " + entity + " d WHERE d.customerId = :from ORDER BY d.id", Long.class)
                .setParameter("from", from)
                .getResultList();
        move(entity, label, ids, from, to);
        return ids;
    }

    /** Those of the ids that are still the customer's. */
    public void moveBack(String entity, String label, Collection<Long> ids, long from, long to) {
        List<Long> still = new ArrayList<>();
        for (List<Long> chunk : Chunks.of(ids)) {
            still.addAll(em.createQuery(
                            "SELECT d.id FROM " + entity + " d WHERE d.id IN :ids AND d.customerId = :from", Long.class)
                    .setParameter("ids", chunk)
                    .setParameter("from", from)
                    .getResultList());
        }
        move(entity, label, still, from, to);
    }

    /** These rows, whose customer nobody else changes meanwhile. */
    public void move(String entity, String label, Collection<Long> ids, long from, long to) {
        for (List<Long> chunk : Chunks.of(ids)) {
            em.createQuery("UPDATE " + entity
                            + " d SET d.customerId = :to, d.version = d.version + 1 WHERE d.id IN :ids")
                    .setParameter("to", to)
                    .setParameter("ids", chunk)
                    .executeUpdate();
            // read again, now that nobody else can change them: the trail tells of versions too
            em.createQuery(
                            "SELECT d.id, d.version, d." + label + " FROM " + entity + " d WHERE d.id IN :ids",
                            Object[].class)
                    .setParameter("ids", chunk)
                    .getResultList()
                    .forEach(row -> record(entity, (Long) row[0], (Integer) row[1], (String) row[2], from, to));
        }
    }

    private void record(String entity, Long id, Integer version, String label, long from, long to) {
        AuditRecorder.updated(
                em,
                entity,
                id,
                label,
                Map.of("customerId", new Change(from, to), "version", new Change(version - 1, version)));
    }
}
