package org.zhutong.test.inserver;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.IdentifiableType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.audit.AuditRecorder;
import org.zhutong.shared.audit.AuditRecorder.Change;

/** Makes a row say what it would only say after days of waiting; the trail tells of it, as of any change. */
public final class Rewritten {
    private Rewritten() {}

    /** @param values new value by field of the entity */
    public static void row(EntityManager em, String entity, long id, Map<String, ?> values) throws Exception {
        InTransaction.run(() -> {
            new AuditContext("test", "-", null, "rewritten", "Rewritten.row", Instant.now()).bind();
            Map<String, Change> changes = new LinkedHashMap<>();
            Object version = version(em, entity, id);
            for (Map.Entry<String, ?> value : values.entrySet()) {
                Object before = em.createQuery("SELECT e." + value.getKey() + " FROM " + entity + " e WHERE e.id = :id")
                        .setParameter("id", id)
                        .getSingleResult();
                changes.put(value.getKey(), new Change(before, value.getValue()));
            }
            // one statement, whatever the fields: each counts the version up, and has one entry
            String sets = values.keySet().stream()
                    .map(field -> "e." + field + " = :new_" + field)
                    .collect(Collectors.joining(", "));
            Query update = em.createQuery("UPDATE " + entity + " e SET " + sets + " WHERE e.id = :id")
                    .setParameter("id", id);
            values.forEach((field, value) -> update.setParameter("new_" + field, value));
            update.executeUpdate();
            Object now = version(em, entity, id);
            if (!Objects.equals(version, now)) {
                changes.put("version", new Change(version, now));
            }
            AuditRecorder.updated(em, entity, id, entity + " " + id, changes);
        });
    }

    private static @Nullable Object version(EntityManager em, String entity, long id) {
        boolean versioned = em.getMetamodel().getEntities().stream()
                .filter(type -> type.getName().equals(entity))
                .anyMatch(IdentifiableType::hasVersionAttribute);
        return versioned
                ? em.createQuery("SELECT e.version FROM " + entity + " e WHERE e.id = :id")
                        .setParameter("id", id)
                        .getSingleResult()
                : null;
    }
}
