package org.zhutong.audit.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.audit.service.AuditRow;
import org.zhutong.audit.service.AuditService;
import org.zhutong.audit.web.AuditEntries.Entry;
import org.zhutong.audit.web.AuditEntries.FieldChange;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.web.Texts;

/** Reads the JSON of a page of audit entries into lines for people: fields by their names, ids as what they name. */
final class AuditChanges {
    private final Texts texts;
    private final AuditReferences references = new AuditReferences();

    private AuditChanges(Texts texts) {
        this.texts = texts;
    }

    static Page<Entry> read(Page<AuditRow> rows, AuditService audit, Texts texts) {
        AuditChanges reader = new AuditChanges(texts);
        Map<Long, JsonObject> parsed = new HashMap<>();
        for (AuditRow row : rows.items()) {
            JsonObject changes = parse(row.changes());
            parsed.put(row.id(), changes);
            reader.references.collect(changes);
        }
        reader.references.resolve(audit);
        return rows.map(row -> new Entry(row, reader.changes(row.entityType(), parsed.get(row.id()))));
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private List<FieldChange> changes(String entity, @Nullable JsonObject entry) {
        List<FieldChange> changes = new ArrayList<>();
        if (entry != null) {
            add(changes, null, entity, entry.getJsonObject("fields"));
            for (JsonObject part : AuditReferences.parts(entry)) {
                String type = part.getString("type");
                String label = texts.get("audit.type." + type) + " " + part.getString("part");
                add(changes, label, type, part.getJsonObject("fields"));
            }
        }
        return changes;
    }

    private void add(List<FieldChange> changes, @Nullable String part, String type, JsonObject fields) {
        fields.forEach((field, value) -> {
            JsonObject change = value.asJsonObject();
            changes.add(new FieldChange(
                    part,
                    texts.field(type, field),
                    field,
                    references.text(field, change.get("old")),
                    references.text(field, change.get("new"))));
        });
    }
}
