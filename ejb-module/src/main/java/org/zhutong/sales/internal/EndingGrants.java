package org.zhutong.sales.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.spi.DocumentsWithEnd;

/** What was granted until a day: documents of one kind, with number, customer, branch, owner, project and {@code validUntil}. */
abstract class EndingGrants implements DocumentsWithEnd {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private final String entity;
    private final Enum<?> granted;

    /** @param granted the state in which it counts */
    EndingGrants(String entity, Enum<?> granted) {
        this.entity = entity;
        this.granted = granted;
    }

    @Override
    public List<EndingDocument> ending(
            Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit) {
        return em
                .createQuery(
                        "SELECT d.id, d.number, d.customerId, d.branchId, d.owner, d.validUntil, d.projectName FROM "
                                + entity
                                + " d WHERE d.status = :granted AND d.branchId IN :branches AND d.validUntil >= :from"
                                + " AND d.validUntil <= :to AND d.id > :after ORDER BY d.id",
                        Object[].class)
                .setParameter("granted", granted)
                .setParameter("branches", branches)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new EndingDocument(
                        (Long) row[0],
                        (String) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (String) row[6]))
                .toList();
    }
}
