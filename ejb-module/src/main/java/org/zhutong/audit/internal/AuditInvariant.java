package org.zhutong.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.spi.InvariantCheck;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.service.Messages;

/**
 * Invariant 10: every version of every aggregate has its audit entry. A row's version is raised once by each flush that
 * changes it, and each such flush writes one entry; so a row with fewer entries than its version was changed unseen. One
 * statement an entity type.
 */
@ApplicationScoped
public class AuditInvariant implements InvariantCheck {
    private static final String NAME = "audit.complete";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Breach> check() {
        List<Breach> breaches = new ArrayList<>();
        for (EntityType<?> type : em.getMetamodel().getEntities()) {
            if (!AggregateRoot.class.isAssignableFrom(type.getJavaType())) {
                continue;
            }
            // rows kept by conditional updates alone (stock levels) have no version: then one entry, of their creation,
            // at least
            boolean versioned = type.getAttributes().stream()
                    .anyMatch(attribute -> attribute.getName().equals("version"));
            List<Long> rows = em.createQuery(
                            "SELECT e.id FROM " + type.getName() + " e WHERE " + (versioned ? "e.version" : "1") + " >"
                                    + " (SELECT COUNT(a) FROM AuditEntry a WHERE a.entityType = :type AND a.entityId = e.id)",
                            Long.class)
                    .setParameter("type", type.getJavaType().getSimpleName())
                    .setMaxResults(Breach.MAX_ROWS)
                    .getResultList();
            if (!rows.isEmpty()) {
                breaches.add(new Breach(
                        NAME,
                        Messages.text(caller.locale(), "audit.invariant.missing", type.getName()),
                        rows.stream().map(String::valueOf).toList()));
            }
        }
        return breaches;
    }
}
