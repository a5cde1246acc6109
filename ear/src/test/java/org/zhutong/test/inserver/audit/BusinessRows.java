package org.zhutong.test.inserver.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;

/** Every business row with its values: of aggregate roots {@code Customer#5}, of their parts {@code Customer#5/Contact:王}. */
final class BusinessRows {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** What an entry of a conditional update adds: the document it was for, which is no value of the row. */
    private static final String DOCUMENT = "document";

    private final Map<String, Map<String, String>> rows = new TreeMap<>();

    /** Parts that have their root's id, and by that entries of their own: {@code CustomerCredit#5}. */
    private final Map<String, String> parts = new TreeMap<>();

    private BusinessRows() {}

    /** As they are in the database now. */
    static BusinessRows read(EntityManager em) {
        BusinessRows read = new BusinessRows();
        AbstractSession session = em.unwrap(ServerSession.class);
        List<ClassDescriptor> ofRoots = new ArrayList<>();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (descriptor.isAggregateDescriptor()) {
                continue;
            }
            if (AggregateRoot.class.isAssignableFrom(descriptor.getJavaClass())) {
                all(em, descriptor).forEach(row -> read.put(key((AggregateRoot) row), session, descriptor, row));
            } else if (AggregatePart.class.isAssignableFrom(descriptor.getJavaClass())) {
                ofRoots.add(descriptor);
            }
        }
        // the roots first: then a part's root is at hand
        ofRoots.forEach(descriptor -> all(em, descriptor).forEach(row -> {
            AggregatePart part = (AggregatePart) row;
            String type = row.getClass().getSimpleName();
            String key = key(part.root()) + "/" + type + ":" + part.partLabel();
            read.parts.put(type + "#" + part.root().getId(), key);
            read.put(key, session, descriptor, row);
        }));
        return read;
    }

    private static List<?> all(EntityManager em, ClassDescriptor descriptor) {
        return em.createQuery("SELECT e FROM " + descriptor.getAlias() + " e").getResultList();
    }

    private static String key(AggregateRoot root) {
        return root.getClass().getSimpleName() + "#" + root.getId();
    }

    private void put(String key, AbstractSession session, ClassDescriptor descriptor, Object row) {
        Map<String, String> values = new TreeMap<>();
        values(session, row, descriptor, "", values);
        rows.put(key, values);
    }

    private static void values(
            AbstractSession session, Object row, ClassDescriptor descriptor, String prefix, Map<String, String> into) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            String field = prefix + mapping.getAttributeName();
            if (mapping.isDirectToFieldMapping()) {
                into.put(field, text(mapping.getAttributeValueFromObject(row)));
            } else if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(row);
                if (value != null) {
                    values(session, value, embedded.getReferenceDescriptor(), field + ".", into);
                }
            } else if (mapping instanceof ForeignReferenceMapping reference && !reference.isCollectionMapping()) {
                Object other = reference.getRealAttributeValueFromObject(row, session);
                into.put(field, text(other instanceof AggregateRoot root ? root.getId() : other));
            }
        }
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /**
     * Does to these rows what an entry says was done.
     *
     * @param faults takes what the entry says of the values before that was not so
     */
    void replay(String action, String type, long id, String changes, List<String> faults)
            throws JsonProcessingException {
        String key = parts.getOrDefault(type + "#" + id, type + "#" + id);
        JsonNode json = JSON.readTree(changes);
        apply(action, key, json.path("fields"), faults);
        // what took a part's place bears its label: the old one goes first
        for (boolean gone : new boolean[] {true, false}) {
            for (JsonNode part : json.path("parts")) {
                String what = part.path("action").asText();
                String partType = part.path("type").asText();
                String partKey = key + "/" + partType + ":" + part.path("part").asText();
                if (what.equals("DELETE") == gone) {
                    parts.put(partType + "#" + id, partKey);
                    apply(what, partKey, part.path("fields"), faults);
                }
            }
        }
        if (action.equals("DELETE")) {
            rows.keySet().removeIf(one -> one.startsWith(key + "/"));
        }
    }

    private void apply(String action, String key, JsonNode fields, List<String> faults) {
        if (action.equals("DELETE")) {
            rows.remove(key);
            return;
        }
        Map<String, String> row = rows.computeIfAbsent(key, one -> new TreeMap<>());
        boolean conditional = action.equals("UPDATE") && !row.containsKey(DOCUMENT);
        fields.properties().stream()
                .filter(field -> !conditional || !field.getKey().equals(DOCUMENT))
                .forEach(field -> {
                    JsonNode old = field.getValue().path("old");
                    if (!old.isMissingNode() && !same(row.get(field.getKey()), value(old))) {
                        faults.add(key + "." + field.getKey() + " was " + row.get(field.getKey()) + ", an entry says "
                                + old);
                    }
                    row.put(field.getKey(), value(field.getValue().path("new")));
                });
    }

    private static String value(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    /** What differs, row by row; versions apart, which count changes and are none. */
    List<String> differences(BusinessRows other) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(rows.keySet());
        keys.addAll(other.rows.keySet());
        for (String key : keys) {
            Map<String, String> one = rows.get(key);
            Map<String, String> two = other.rows.get(key);
            if (one == null || two == null) {
                differences.add(key + (one == null ? " is there without an entry" : " has entries but is not there"));
                continue;
            }
            two.forEach((field, value) -> {
                if (!field.equals("version") && !same(one.get(field), value)) {
                    differences.add(key + "." + field + " is " + value + ", by its entries " + one.get(field));
                }
            });
        }
        return differences;
    }

    private static boolean same(String one, String two) {
        if (one == null || two == null) {
            // an empty text is none, as Oracle has it
            return Objects.requireNonNullElse(one, "").isEmpty()
                    && Objects.requireNonNullElse(two, "").isEmpty();
        }
        if (one.equals(two)) {
            return true;
        }
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(two)) == 0;
        } catch (NumberFormatException e) {
            // not numbers: then they differ
            return false;
        }
    }

    int size() {
        return rows.size();
    }
}
