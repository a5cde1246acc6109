package org.zhutong.audit.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.audit.service.AuditRow;
import org.zhutong.audit.service.AuditService;
import org.zhutong.shared.audit.AuditAction;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;

/** The audit trail as a list, each entry with its changes as readable lines. */
@Named
@RequestScoped
@ListAt(value = "/audit/entries", title = "audit.entries")
public class AuditEntries extends ListPage<AuditEntries.Entry> {
    private static final List<Column<Entry>> COLUMNS = List.of(
            Column.of(
                    "time", "audit.time", Column.Kind.TIME, entry -> entry.row().occurredAt()),
            Column.text("actor", "audit.actor", entry -> entry.row().actor()),
            Column.text("address", "audit.address", (Entry entry) -> entry.row().address())
                    .onDemand(),
            Column.of(
                            "what",
                            "audit.what",
                            Column.Kind.NAME,
                            (Entry entry) -> entry.row().entityLabel())
                    .naming(),
            Column.of("changes", "audit.changes", Column.Kind.LONG_TEXT, AuditEntries::told));

    /** One field's old and new value; {@code part} says of which line or contact, null for the document itself. */
    public record FieldChange(
            @Nullable String part,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    /** An entry and what it changed. */
    public record Entry(AuditRow row, List<FieldChange> changes) {}

    @EJB
    private AuditService audit;

    @Override
    public Page<Entry> read(PageRequest request) {
        return audit.search(request).map(row -> new Entry(row, changes(row.changes())));
    }

    @Override
    public List<Column<Entry>> columns() {
        return COLUMNS;
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    private static String told(Entry entry) {
        return entry.changes().stream()
                .map(change -> (change.part() == null ? "" : change.part() + " · ")
                        + change.field()
                        + (change.oldValue() == null ? ": " : ": " + change.oldValue() + " → ")
                        + (change.newValue() == null ? "∅" : change.newValue()))
                .collect(Collectors.joining("\n"));
    }

    private static List<FieldChange> changes(String json) {
        List<FieldChange> changes = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject entry = reader.readObject();
            add(changes, null, entry.getJsonObject("fields"));
            JsonArray parts = entry.getJsonArray("parts");
            if (parts != null) {
                for (JsonValue part : parts) {
                    JsonObject one = part.asJsonObject();
                    add(changes, one.getString("part"), one.getJsonObject("fields"));
                }
            }
        }
        return changes;
    }

    private static void add(List<FieldChange> changes, @Nullable String part, JsonObject fields) {
        fields.forEach((field, value) -> {
            JsonObject change = value.asJsonObject();
            changes.add(new FieldChange(part, field, text(change.get("old")), text(change.get("new"))));
        });
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
