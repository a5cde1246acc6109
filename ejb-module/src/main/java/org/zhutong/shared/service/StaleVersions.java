package org.zhutong.shared.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;

/** Tells the second of two editors who changed what, from the audit trail. */
public final class StaleVersions {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private StaleVersions() {}

    /**
     * Lets an edit pass only when it is based on the present version.
     *
     * @param read the version the editor started from
     * @throws BusinessException STALE {@code shared.stale}: who changed it last, when, and which fields
     */
    public static void check(EntityManager em, AggregateRoot root, int read) {
        if (root.getVersion() == read) {
            return;
        }
        List<Object[]> last = em.createQuery(
                        "SELECT a.actor, a.occurredAt, a.changes FROM AuditEntry a WHERE a.entityType = :type AND a.entityId = :id"
                                + " ORDER BY a.id DESC",
                        Object[].class)
                .setParameter("type", root.getClass().getSimpleName())
                .setParameter("id", root.getId())
                .setMaxResults(1)
                .getResultList();
        if (last.isEmpty()) {
            throw BusinessException.stale("shared.stale-unknown");
        }
        Object[] entry = last.get(0);
        String when = TIME.format(((Instant) entry[1]).atZone(ZoneId.of(Environment.zone())));
        throw BusinessException.stale(
                "shared.stale", root.label(), (String) entry[0], when, String.join(", ", fields((String) entry[2])));
    }

    private static Set<String> fields(String changes) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            JsonObject entry = reader.readObject();
            names.addAll(entry.getJsonObject("fields").keySet());
            JsonArray parts = entry.getJsonArray("parts");
            if (parts != null) {
                for (JsonValue part : parts) {
                    String label = part.asJsonObject().getString("part");
                    names.add(label + " ("
                            + String.join(
                                    ", ",
                                    part.asJsonObject().getJsonObject("fields").keySet()) + ")");
                }
            }
        }
        names.remove("version");
        return names;
    }
}
