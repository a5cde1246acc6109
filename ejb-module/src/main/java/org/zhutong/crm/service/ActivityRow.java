package org.zhutong.crm.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;

/**
 * An activity in a list.
 *
 * @param assigneeName what whoever is to do it is called; null where they were never here
 */
public record ActivityRow(
        long id,
        ActivityKind kind,
        ActivityState status,
        String subject,
        long customerId,
        String customerName,
        @Nullable String projectName,
        @Nullable String contactName,
        Instant dueAt,
        String assignee,
        @Nullable String assigneeName,
        @Nullable String result)
        implements Serializable {

    /** Whether it should have been done by now. */
    public boolean isOverdue(Instant now) {
        return status == ActivityState.PLANNED && dueAt.isBefore(now);
    }

    /** Name, or user name, of whoever is to do it. */
    public String person() {
        return assigneeName == null ? assignee : assigneeName;
    }
}
