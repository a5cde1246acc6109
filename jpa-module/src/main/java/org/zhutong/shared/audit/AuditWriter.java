package org.zhutong.shared.audit;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** Writes audit rows through the transaction's own session, so that they join its JDBC batch. */
final class AuditWriter {
    private static final String INSERT =
            "INSERT INTO AUDIT_ENTRY (ID, OCCURRED_AT, ACTOR, ROLES, ADDRESS, REQUEST_ID, USE_CASE,"
                    + " REASON, ACTION, ENTITY_TYPE, ENTITY_ID, ENTITY_LABEL, CHANGES) VALUES (#ID, #OCCURRED_AT, #ACTOR, #ROLES,"
                    + " #ADDRESS, #REQUEST_ID, #USE_CASE, #REASON, #ACTION, #ENTITY_TYPE, #ENTITY_ID, #ENTITY_LABEL, #CHANGES)";

    private static final String QUERY = "zhutong.audit.insert";

    private static final DatabaseField ADDRESS = varchar("ADDRESS");
    private static final DatabaseField REASON = varchar("REASON");

    private AuditWriter() {}

    static void write(
            UnitOfWorkImpl unitOfWork, AuditAction action, String type, Long id, String label, String changes) {
        AuditContext context = AuditContext.current();
        if (context == null) {
            throw new IllegalStateException("a change of " + type + " " + label + " outside any use case");
        }
        AbstractSession session = unitOfWork.getParent();
        DatabaseRecord row = new DatabaseRecord();
        row.put("ID", session.getSequencing().getNextValue(AuditEntry.class));
        row.put("OCCURRED_AT", Timestamp.valueOf(LocalDateTime.ofInstant(context.at(), ZoneOffset.UTC)));
        row.put("ACTOR", cut(context.actor(), 100));
        // for Oracle an empty text is NULL: someone without any permission still has an entry
        row.put("ROLES", context.roles().isEmpty() ? "-" : cut(context.roles(), 2000));
        row.put(ADDRESS, cut(context.address(), 60));
        row.put("REQUEST_ID", cut(context.requestId(), 64));
        row.put("USE_CASE", cut(context.useCase(), 200));
        row.put(REASON, cut(AuditContext.currentReason(), 500));
        row.put("ACTION", action.name());
        row.put("ENTITY_TYPE", type);
        row.put("ENTITY_ID", id);
        row.put("ENTITY_LABEL", cut(label, 200));
        row.put("CHANGES", changes);
        session.executeQuery(session.getQuery(QUERY), row);
    }

    /** Makes the statement known to a session that has just logged in: parsed once rather than for each row. */
    static void prepare(Session session) {
        DataModifyQuery insert = new DataModifyQuery(INSERT);
        insert.setIsNativeConnectionRequired(false);
        session.addQuery(QUERY, insert);
    }

    private static DatabaseField varchar(String name) {
        DatabaseField field = new DatabaseField(name);
        field.setSqlType(java.sql.Types.VARCHAR);
        return field;
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
