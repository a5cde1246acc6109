package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractState;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.spi.DocumentsWithEnd;

/** Contracts in force whose last day comes near. */
@ApplicationScoped
public class EndingContracts implements DocumentsWithEnd {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public ReminderKind kind() {
        return ReminderKind.CONTRACT_ENDS;
    }

    @Override
    public List<EndingDocument> ending(
            Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit) {
        return em
                .createQuery(
                        "SELECT c.id, c.number, c.versionNo, c.customerId, c.branchId, c.salesperson, c.validUntil,"
                                + " c.projectName FROM Contract c WHERE c.status = :effective AND c.branchId IN :branches"
                                + " AND c.validUntil >= :from AND c.validUntil <= :to AND c.id > :after ORDER BY c.id",
                        Object[].class)
                .setParameter("effective", ContractState.EFFECTIVE)
                .setParameter("branches", branches)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new EndingDocument(
                        (Long) row[0],
                        Contract.label((String) row[1], (Integer) row[2]),
                        (Long) row[3],
                        (Long) row[4],
                        (String) row[5],
                        (LocalDate) row[6],
                        (String) row[7]))
                .toList();
    }
}
