package org.zhutong.audit.service;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one aggregate.
 *
 * @param action CREATE, UPDATE or DELETE
 * @param useCase service and method that made the change
 * @param changes JSON: {@code fields} → old and new value, {@code parts} → the same for each line or contact touched
 */
public record AuditRow(
        Long id,
        Instant occurredAt,
        String actor,
        String roles,
        @Nullable String address,
        String requestId,
        String useCase,
        @Nullable String reason,
        org.zhutong.shared.audit.AuditAction action,
        String entityType,
        long entityId,
        String entityLabel,
        String changes)
        implements Serializable {}
