package org.zhutong.crm.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhutong.crm.internal.MovedRows;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Chunks;

/** Documents given from one customer to another of the same branch, for implementations of {@link CustomerDocuments}. */
@ApplicationScoped
public class MovedDocuments {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private MovedRows rows;

    /** As {@link CustomerDocuments#moveAll}, of a kind that knows no approval. */
    public List<Long> moveAll(String entity, long from, long to) {
        return rows.moveAll(entity, "number", from, to);
    }

    /** As {@link CustomerDocuments#moveBack}, of a kind that knows no approval. */
    public void moveBack(String entity, Collection<Long> ids, long from, long to) {
        rows.moveBack(entity, "number", ids, from, to);
    }

    /** These rows of a kind that has no number. @param label attribute by which people know the entity */
    public void move(String entity, String label, Collection<Long> ids, long from, long to) {
        rows.move(entity, label, ids, from, to);
    }

    /** As {@link CustomerDocuments#moveBack}, of a kind that has no number. */
    public void moveBack(String entity, String label, Collection<Long> ids, long from, long to) {
        rows.moveBack(entity, label, ids, from, to);
    }

    /** As {@link CustomerDocuments#moveAll}, of one kind. @param inApproval the state in which none may be */
    public List<Long> moveAll(String entity, Enum<?> inApproval, long from, long to) {
        return List.copyOf(moved(entity, inApproval, of(entity, from), from, to).keySet());
    }

    /** As {@link CustomerDocuments#moveBack}, of one kind. @param inApproval the state in which none may be */
    public List<String> moveBack(String entity, Enum<?> inApproval, Collection<Long> ids, long from, long to) {
        Map<Long, String> back = numbered(entity, numbersOf(entity, ids), from);
        return List.copyOf(moved(entity, inApproval, back, from, to).values());
    }

    private Map<Long, String> moved(
            String entity, Enum<?> inApproval, Map<Long, String> documents, long from, long to) {
        refuseInApproval(entity, inApproval, documents);
        rows.move(entity, "number", documents.keySet(), from, to);
        return documents;
    }

    /** Number by id of the documents of the customer. */
    private Map<Long, String> of(String entity, long customerId) {
        return numbers(em.createQuery(
                        "SELECT d.id, d.number FROM " + entity + " d WHERE d.customerId = :customer ORDER BY d.id",
                        Object[].class)
                .setParameter("customer", customerId)
                .getResultList());
    }

    /** Of those with the numbers, the documents of the customer. */
    private Map<Long, String> numbered(String entity, Collection<String> numbers, long customerId) {
        List<Object[]> rows = new ArrayList<>();
        for (List<String> chunk : Chunks.of(numbers)) {
            rows.addAll(em.createQuery(
                            "SELECT d.id, d.number FROM " + entity
                                    + " d WHERE d.number IN :numbers AND d.customerId = :customer",
                            Object[].class)
                    .setParameter("numbers", chunk)
                    .setParameter("customer", customerId)
                    .getResultList());
        }
        return numbers(rows);
    }

    private List<String> numbersOf(String entity, Collection<Long> ids) {
        List<String> numbers = new ArrayList<>();
        for (List<Long> chunk : Chunks.of(ids)) {
            numbers.addAll(em.createQuery("SELECT d.number FROM " + entity + " d WHERE d.id IN :ids", String.class)
                    .setParameter("ids", chunk)
                    .getResultList());
        }
        return numbers;
    }

    private static Map<Long, String> numbers(List<Object[]> rows) {
        Map<Long, String> numbers = new LinkedHashMap<>();
        rows.forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        return numbers;
    }

    /** What approval is being asked for names the customer, so it must not change meanwhile. */
    private void refuseInApproval(String entity, Enum<?> inApproval, Map<Long, String> documents) {
        List<String> pending = new ArrayList<>();
        for (List<Long> chunk : Chunks.of(documents.keySet())) {
            pending.addAll(em.createQuery(
                            "SELECT d.number FROM " + entity
                                    + " d WHERE d.id IN :ids AND d.status = :status ORDER BY d.number",
                            String.class)
                    .setParameter("ids", chunk)
                    .setParameter("status", inApproval)
                    .getResultList());
        }
        if (!pending.isEmpty()) {
            throw BusinessException.conflict("crm.merge.in-approval", String.join(", ", pending));
        }
    }
}
