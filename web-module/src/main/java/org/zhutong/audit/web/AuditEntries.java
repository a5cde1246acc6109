package org.zhutong.audit.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.zhutong.shared.web.Texts;

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

    /**
     * One field's old and new value.
     *
     * @param part of which line or contact; null for the document itself
     * @param field what people call it
     * @param code what the program calls it
     */
    public record FieldChange(
            @Nullable String part,
            String field,
            String code,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    /** An entry and what it changed. */
    public record Entry(AuditRow row, List<FieldChange> changes) {}

    @EJB
    private AuditService audit;

    @Inject
    private Texts texts;

    @Override
    public Page<Entry> read(PageRequest request) {
        return AuditChanges.read(audit.search(request), audit, texts);
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
}
