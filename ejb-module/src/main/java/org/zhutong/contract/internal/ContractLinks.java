package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractState;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.spi.Agreements;
import org.zhutong.shared.service.Chunks;

/** Tells quotations and orders which contract they belong to. */
@ApplicationScoped
public class ContractLinks implements Agreements {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractQueries queries;

    @Inject
    private ContractOrders orders;

    @Inject
    private CallerContext caller;

    @Override
    public @Nullable DocumentLink ofQuotation(long quotationId) {
        // one called off before it was signed leaves the quotation as it was
        return em
                .createQuery(
                        "SELECT d.id, d.number, d.versionNo, d.status FROM Contract d WHERE d.quotationId = :id"
                                + " AND (d.status <> :ended OR d.signedOn IS NOT NULL) ORDER BY d.versionNo DESC",
                        Object[].class)
                .setParameter("id", quotationId)
                .setParameter("ended", ContractState.TERMINATED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(row -> new DocumentLink(
                        (Long) row[0], Contract.label((String) row[1], (Integer) row[2]), String.valueOf(row[3])))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<Long> among(Collection<Long> quotationIds) {
        Set<Long> found = new HashSet<>();
        for (List<Long> chunk : Chunks.of(quotationIds)) {
            found.addAll(em.createQuery(
                            "SELECT d.quotationId FROM Contract d WHERE d.quotationId IN :ids"
                                    + " AND (d.status <> :ended OR d.signedOn IS NOT NULL)",
                            Long.class)
                    .setParameter("ids", chunk)
                    .setParameter("ended", ContractState.TERMINATED)
                    .getResultList());
        }
        return found;
    }

    @Override
    public DocumentLink get(long contractId) {
        Contract contract = em.find(Contract.class, contractId);
        return new DocumentLink(
                contractId, contract.label(), contract.getStatus().name());
    }

    @Override
    public void requireCovered(long contractId) {
        Contract ordered = em.find(Contract.class, contractId);
        Contract inForce = queries.locked(ordered).stream()
                .filter(version -> version.getStatus() == ContractState.EFFECTIVE)
                .findFirst()
                .orElse(ordered);
        inForce.requireInForce(caller.today());
        orders.requireCovered(inForce);
    }
}
