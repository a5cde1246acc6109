package org.zhutong.crm.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.model.ReminderKind;

/**
 * Something to do for a customer, or what was done.
 *
 * @param opportunityId which opportunity of the customer it is about; null: none
 * @param dueAt by when, put off included
 * @param snoozedUntil until when it was put off last; null: never
 * @param assignee user name of whoever is to do it, {@code assigneeName} what they are called
 * @param reminder which rule reminded of it; null: somebody planned it
 * @param result what came of it, or why it was called off; null while it is planned
 */
public record ActivityView(
        long id,
        int version,
        ActivityKind kind,
        ActivityState status,
        long customerId,
        String customerCode,
        String customerName,
        long branchId,
        @Nullable Long opportunityId,
        @Nullable String projectName,
        @Nullable String contactName,
        String subject,
        @Nullable String details,
        Instant dueAt,
        @Nullable Instant snoozedUntil,
        String assignee,
        String assigneeName,
        @Nullable String result,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable ReminderKind reminder,
        Instant createdAt,
        String createdBy)
        implements Serializable {}
