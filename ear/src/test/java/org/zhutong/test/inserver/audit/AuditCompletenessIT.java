package org.zhutong.test.inserver.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.shared.audit.AuditEntry;
import org.zhutong.shared.model.AggregateRoot;

/**
 * Whatever the other tests did, one after the other or at once: replaying the audit trail of a row gives the row. So no change
 * is missing from it, however it was made; and each entry says who, when, from where in the program, and old and new values.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@Order(2_100_000_000)
@Tag("closing")
class AuditCompletenessIT {
    /** Rows looked at of each kind, the newest first; the rest went the same way. */
    private static final int ROWS = 400;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Test
    void replayingTheTrailGivesTheRows() throws JsonProcessingException {
        AbstractSession session = em.unwrap(ServerSession.class);
        List<String> faults = new ArrayList<>();
        Map<String, Integer> looked = new TreeMap<>();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (AggregateRoot.class.isAssignableFrom(descriptor.getJavaClass())
                    && !descriptor.isAggregateDescriptor()) {
                looked.put(descriptor.getAlias(), compare(session, descriptor, faults));
            }
        }
        System.out.println("audit trail replayed: " + looked);
        assertTrue(looked.size() > 3, looked::toString);
        assertEquals(
                "", String.join("\n", faults.subList(0, Math.min(40, faults.size()))), faults.size() + " differences");
    }

    private int compare(AbstractSession session, ClassDescriptor descriptor, List<String> faults)
            throws JsonProcessingException {
        String type = descriptor.getJavaClass().getSimpleName();
        List<AggregateRoot> rows = em.createQuery(
                        "SELECT e FROM " + descriptor.getAlias() + " e ORDER BY e.id DESC", AggregateRoot.class)
                .setMaxResults(ROWS)
                .getResultList();
        for (AggregateRoot row : rows) {
            Map<String, Object> now = new TreeMap<>();
            values(session, row, descriptor, "", now);
            now.remove("version");
            Map<String, String> told = replay(type, row.getId(), faults);
            now.forEach((field, value) -> {
                String recorded = told.get(field);
                if (!same(value, recorded)) {
                    faults.add(type + " " + row.getId() + " (" + row.label() + ")." + field + " is " + value
                            + ", its audit trail says " + recorded);
                }
            });
        }
        return rows.size();
    }

    /** The values of a row as its entries tell them, the later ones over the earlier. */
    private Map<String, String> replay(String type, Long id, List<String> faults) throws JsonProcessingException {
        List<Object[]> entries = em.createQuery(
                        "SELECT a.action, a.changes, a.actor FROM AuditEntry a WHERE a.entityType = :type AND a.entityId = :id"
                                + " ORDER BY a.id",
                        Object[].class)
                .setParameter("type", type)
                .setParameter("id", id)
                .getResultList();
        if (entries.isEmpty() || !String.valueOf(entries.get(0)[0]).equals("CREATE")) {
            faults.add(type + " " + id + " has no entry of its creation, but " + entries.size() + " others");
        }
        Map<String, String> told = new TreeMap<>();
        for (Object[] entry : entries) {
            for (Map.Entry<String, JsonNode> field :
                    JSON.readTree((String) entry[1]).path("fields").properties()) {
                JsonNode old = field.getValue().path("old");
                String before = told.get(field.getKey());
                if (!old.isMissingNode() && !old.isNull() && before != null && !same(before, old.asText())) {
                    faults.add(type + " " + id + "." + field.getKey() + " was " + before + ", an entry says it was "
                            + old);
                }
                JsonNode fresh = field.getValue().path("new");
                told.put(field.getKey(), fresh.isNull() || fresh.isMissingNode() ? null : fresh.asText());
            }
        }
        return told;
    }

    @Test
    void everyEntrySaysWhoWhenAndWhere() {
        List<AuditEntry> incomplete = em.createQuery(
                        "SELECT a FROM AuditEntry a WHERE a.actor = 'anonymous' OR a.useCase IS NULL OR a.requestId IS NULL"
                                + " OR a.changes IS NULL OR a.entityLabel IS NULL OR a.occurredAt IS NULL",
                        AuditEntry.class)
                .setMaxResults(10)
                .getResultList();
        assertEquals(List.of(), incomplete);
    }

    private static void values(
            AbstractSession session,
            Object entity,
            ClassDescriptor descriptor,
            String prefix,
            Map<String, Object> into) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            String field = prefix + mapping.getAttributeName();
            if (mapping.isDirectToFieldMapping()) {
                into.put(field, mapping.getAttributeValueFromObject(entity));
            } else if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(entity);
                if (value != null) {
                    values(session, value, embedded.getReferenceDescriptor(), field + ".", into);
                }
            } else if (mapping instanceof ForeignReferenceMapping reference && !reference.isCollectionMapping()) {
                Object other = reference.getRealAttributeValueFromObject(entity, session);
                into.put(field, other instanceof AggregateRoot root ? root.getId() : other);
            }
        }
    }

    private static boolean same(Object value, String recorded) {
        if (value == null || recorded == null) {
            return value == null && (recorded == null || recorded.isEmpty());
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        if (text.equals(recorded)) {
            return true;
        }
        try {
            return new BigDecimal(text).compareTo(new BigDecimal(recorded)) == 0;
        } catch (NumberFormatException e) {
            // neither is a number: then they differ
            return false;
        }
    }
}
