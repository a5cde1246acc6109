package org.zhutong.shared.audit;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Writes the audit entry of a conditional or bulk update, which EclipseLink's change sets do not see. */
public final class AuditRecorder {
    private AuditRecorder() {}

    /** The old and the new value of a field. */
    public record Change(
            @Nullable Object oldValue, @Nullable Object newValue) {}

    /**
     * Call it in the transaction of the update, right after it.
     *
     * @param type simple name of the entity, e.g. {@code StockLevel}
     * @param id of the row changed
     * @param label what people know the row by
     * @param changes field name → old and new value
     */
    public static void updated(EntityManager em, String type, Long id, String label, Map<String, Change> changes) {
        ChangesJson json = new ChangesJson();
        json.beginFields();
        changes.forEach((field, change) -> json.change(field, change.oldValue(), change.newValue()));
        json.endFields();
        AuditWriter.write(unitOfWork(em), AuditAction.UPDATE, type, id, label, json.text());
    }

    /** As {@link #updated}, for a row written by a bulk insert. */
    public static void created(EntityManager em, String type, Long id, String label, Map<String, ?> values) {
        ChangesJson json = new ChangesJson();
        json.beginFields();
        values.forEach(json::value);
        json.endFields();
        AuditWriter.write(unitOfWork(em), AuditAction.CREATE, type, id, label, json.text());
    }

    private static UnitOfWorkImpl unitOfWork(EntityManager em) {
        return (UnitOfWorkImpl) em.unwrap(UnitOfWork.class);
    }
}
