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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;

/** Tells the second of two editors who changed what, from the audit trail. */
public final class StaleVersions {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Changes looked at, the latest first: who is further behind than that has to read the document anew anyway. */
    private static final int MOST_TOLD = 50;

    private StaleVersions() {}

    /**
     * Lets an edit pass only when it is based on the present version.
     *
     * @param read the version the editor started from
     * @throws BusinessException STALE {@code shared.stale}: who changed it last, when, and which fields; a violation for each field
     *     that was changed since the version read
     */
    public static void check(EntityManager em, AggregateRoot root, int read) {
        if (root.getVersion() == read) {
            return;
        }
        List<Object[]> since = em.createQuery(
                        "SELECT a.actor, a.occurredAt, a.changes FROM AuditEntry a WHERE a.entityType = :type AND a.entityId = :id"
                                + " ORDER BY a.id DESC",
                        Object[].class)
                .setParameter("type", root.getClass().getSimpleName())
                .setParameter("id", root.getId())
                // each change counts the version up by one
                .setMaxResults(Math.min(Math.max(root.getVersion() - read, 1), MOST_TOLD))
                .getResultList();
        if (since.isEmpty()) {
            throw BusinessException.stale("shared.stale-unknown");
        }
        Object[] last = since.get(0);
        throw BusinessException.stale(
                violations(since),
                "shared.stale",
                root.label(),
                (String) last[0],
                time(last),
                new ChangedFields(root.getClass().getSimpleName(), (String) last[2]));
    }

    /** For each field who changed it last, and when. */
    private static List<Violation> violations(List<Object[]> entries) {
        Map<String, Violation> byField = new LinkedHashMap<>();
        for (Object[] entry : entries) {
            for (String field : fields((String) entry[2])) {
                byField.putIfAbsent(
                        field,
                        new Violation(field, "shared.stale.field", List.of((String) entry[0], time(entry)), null));
            }
        }
        return List.copyOf(byField.values());
    }

    private static String time(Object[] entry) {
        return TIME.format(((Instant) entry[1]).atZone(ZoneId.of(Environment.zone())));
    }

    /** Names of fields, those of a line as {@code lines[0].quantity}. */
    private static Set<String> fields(String changes) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            JsonObject entry = reader.readObject();
            names.addAll(entry.getJsonObject("fields").keySet());
            JsonArray parts = entry.getJsonArray("parts");
            if (parts != null) {
                for (JsonValue part : parts) {
                    JsonObject changed = part.asJsonObject();
                    String path = path(changed.getString("part"), changed.getString("type"));
                    changed.getJsonObject("fields").keySet().forEach(field -> names.add(path + "." + field));
                }
            }
        }
        names.removeAll(ChangedFields.OURS);
        return names;
    }

    private static String path(String label, String type) {
        return type.endsWith("Line") && label.matches("\\d{1,9}")
                ? "lines[" + (Integer.parseInt(label) - 1) + "]"
                : label;
    }
}
