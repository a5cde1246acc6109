package org.zhutong.crm.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a customer.
 *
 * @param projectName the building project it is about
 * @param contactName whom at the customer it concerns
 * @param subject one line
 * @param dueAt by when; of what is done already, when it was done
 */
public record ActivityData(
        @Nullable ActivityKind kind,
        @Nullable String projectName,
        @Nullable String contactName,
        @Nullable String subject,
        @Nullable String details,
        @Nullable Instant dueAt) {}
