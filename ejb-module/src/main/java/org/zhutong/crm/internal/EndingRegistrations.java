package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.spi.DocumentsWithEnd;

/** Registered projects that will not be ours alone much longer. */
@ApplicationScoped
public class EndingRegistrations implements DocumentsWithEnd {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public ReminderKind kind() {
        return ReminderKind.REGISTRATION_ENDS;
    }

    @Override
    public List<EndingDocument> ending(
            Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit) {
        return em
                .createQuery(
                        "SELECT r.id, r.number, r.customerId, r.branchId, r.salesperson, r.exclusiveUntil, r.projectName"
                                + " FROM ProjectRegistration r WHERE r.status = :granted AND r.branchId IN :branches"
                                + " AND r.exclusiveUntil >= :from AND r.exclusiveUntil <= :to AND r.id > :after ORDER BY r.id",
                        Object[].class)
                .setParameter("granted", RegistrationState.GRANTED)
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
