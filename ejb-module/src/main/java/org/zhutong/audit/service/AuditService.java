package org.zhutong.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.audit.AuditAction;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Search in the audit trail. Not scoped by branch: who may read it, reads all of it. */
@Stateless
public class AuditService {
    private static final String SELECT =
            "NEW org.zhutong.audit.service.AuditRow(a.id, a.occurredAt, a.actor, a.roles, a.address,"
                    + " a.requestId, a.useCase, a.reason, a.action, a.entityType, a.entityId, a.entityLabel, a.changes)";

    /** Oracle takes at most 1,000 values in a list. */
    private static final int MAX_IDS = 900;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /**
     * Entries, newest first. Filters: {@code actor}, {@code entityType}, {@code entityId}, {@code entityLabel} (the document's
     * number), {@code action}, {@code useCase}, {@code requestId}, {@code from} and {@code to} (instants, {@code to}
     * exclusive); {@code q} searches label, actor and use case.
     */
    @RolesAllowed(Permissions.AUDIT_READ)
    public Page<AuditRow> search(PageRequest request) {
        return new ListQuery<>(em, AuditRow.class, SELECT, "AuditEntry a", "a.id")
                .search("LOWER(CONCAT(a.entityLabel, CONCAT(' ', CONCAT(a.actor, CONCAT(' ', a.useCase)))))")
                .filter("actor", "a.actor", String::valueOf)
                .filter("entityType", "a.entityType", String::valueOf)
                .filter("entityId", "a.entityId", Long::valueOf)
                .filter("entityLabel", "a.entityLabel", String::valueOf)
                .filter("action", "a.action", AuditAction::valueOf)
                .filter("useCase", "a.useCase", String::valueOf)
                .filter("requestId", "a.requestId", String::valueOf)
                .filterAs("from", "a.occurredAt >= :", Instant::parse)
                .filterAs("to", "a.occurredAt < :", Instant::parse)
                .sortable("id", "a.id", AuditRow::id)
                .page(request, "-id", AuditRow::id);
    }

    /** @throws BusinessException NOT_FOUND */
    @RolesAllowed(Permissions.AUDIT_READ)
    public AuditRow get(long id) {
        return em.createQuery("SELECT " + SELECT + " FROM AuditEntry a WHERE a.id = :id", AuditRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    /**
     * What rows were called when they came into being, by one statement however many are asked for.
     *
     * @param ids of each kind of entity
     * @return of each kind, id → label; without those that the trail does not know
     */
    @RolesAllowed(Permissions.AUDIT_READ)
    public Map<String, Map<Long, String>> labels(Map<String, Set<Long>> ids) {
        Map<String, Map<Long, String>> labels = new HashMap<>();
        if (ids.isEmpty()) {
            return labels;
        }
        List<String> kinds = List.copyOf(ids.keySet());
        String any = IntStream.range(0, kinds.size())
                .mapToObj(i -> "(a.entityType = :kind" + i + " AND a.entityId IN :ids" + i + ")")
                .collect(Collectors.joining(" OR "));
        TypedQuery<Object[]> query = em.createQuery(
                        "SELECT a.entityType, a.entityId, a.entityLabel FROM AuditEntry a WHERE a.action = :created AND ("
                                + any + ")",
                        Object[].class)
                .setParameter("created", AuditAction.CREATE);
        for (int i = 0; i < kinds.size(); i++) {
            query.setParameter("kind" + i, kinds.get(i));
            query.setParameter(
                    "ids" + i,
                    Objects.requireNonNull(ids.get(kinds.get(i))).stream()
                            .limit(MAX_IDS)
                            .toList());
        }
        for (Object[] row : query.getResultList()) {
            labels.computeIfAbsent((String) row[0], kind -> new HashMap<>()).put((Long) row[1], (String) row[2]);
        }
        return labels;
    }
}
