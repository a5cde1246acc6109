package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractLine;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/** What was ordered by a contract, whichever version of it: the orders tell, so that a cancelled one gives back by itself. */
@ApplicationScoped
public class ContractOrders {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** Ordered quantity in base units by item. */
    public Map<Integer, BigDecimal> ordered(String number) {
        Map<Integer, BigDecimal> ordered = new HashMap<>();
        em.createQuery(
                        "SELECT l.contractItem, SUM(l.baseQuantity) FROM SalesOrderLine l JOIN l.order o"
                                + " JOIN Contract c ON c.id = o.contractId WHERE c.number = :number"
                                + " AND o.status <> :cancelled GROUP BY l.contractItem",
                        Object[].class)
                .setParameter("number", number)
                .setParameter("cancelled", SalesOrderState.CANCELLED)
                .getResultList()
                .forEach(row -> ordered.put((Integer) row[0], (BigDecimal) row[1]));
        return ordered;
    }

    /** The orders, the latest first. */
    public List<DocumentLink> links(String number) {
        return em
                .createQuery(
                        "SELECT o.id, o.number, o.status FROM SalesOrder o JOIN Contract c ON c.id = o.contractId"
                                + " WHERE c.number = :number ORDER BY o.id DESC",
                        Object[].class)
                .setParameter("number", number)
                .setMaxResults(100)
                .getResultList()
                .stream()
                .map(row -> new DocumentLink((Long) row[0], (String) row[1], String.valueOf(row[2])))
                .toList();
    }

    /**
     * Refuses unless everything that was ordered is in the contract. All its versions have to be locked.
     *
     * @throws BusinessException CONFLICT {@code contract.over-ordered} with a violation for each item of which too much is ordered
     */
    public void requireCovered(Contract contract) {
        Map<Integer, BigDecimal> ordered = new HashMap<>(ordered(contract.getNumber()));
        List<Violation> over = new ArrayList<>();
        for (ContractLine line : contract.lines()) {
            BigDecimal taken = ordered.remove(line.getItem());
            BigDecimal most = line.getBaseQuantity().value();
            if (taken != null && taken.compareTo(most) > 0) {
                over.add(violation(
                        "lines[" + (line.getLineNo() - 1) + "].quantity",
                        "contract.over-ordered.line",
                        line.getProductName(),
                        taken,
                        most,
                        line.getBaseQuantity().unit()));
            }
        }
        ordered.keySet().forEach(item -> over.add(violation("lines", "contract.over-ordered.gone", item)));
        if (!over.isEmpty()) {
            throw BusinessException.conflict(over, "contract.over-ordered", contract.label());
        }
    }

    private static Violation violation(String field, String key, Serializable... args) {
        return new Violation(field, key, List.of(args), null);
    }
}
