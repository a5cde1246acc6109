package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ActivityData;
import org.zhutong.crm.model.ActivityKind;

/**
 * Something to do for a customer, or a note of what was done.
 *
 * @param customerId whom it is for; its branch is the activity's
 * @param projectName the building project it is about
 * @param contactName whom at the customer it concerns
 * @param dueAt by when; left out: now
 * @param assignee user name of whoever is to do it; left out: the caller
 * @param result what came of it, where it is done already; left out: it is still to be done, unless it is a note
 * @param opportunityId which opportunity of the customer it is about
 */
public record ActivityCommand(
        @NotNull Long customerId,
        @NotNull ActivityKind kind,
        @Nullable @Size(max = 200) String projectName,
        @Nullable @Size(max = 100) String contactName,
        @NotBlank @Size(max = 200) String subject,
        @Nullable @Size(max = 2000) String details,
        @Nullable Instant dueAt,
        @Nullable @Size(max = 100) String assignee,
        @Nullable @Size(max = 2000) String result,
        @Nullable Long opportunityId) {

    ActivityData data(Instant now) {
        return new ActivityData(kind, projectName, contactName, subject, details, dueAt == null ? now : dueAt);
    }

    /** What came of it; null while it is to be done. */
    @Nullable
    String outcome() {
        if (result != null && !result.isBlank()) {
            return result;
        }
        if (kind != ActivityKind.NOTE) {
            return null;
        }
        return details == null || details.isBlank() ? subject : details;
    }
}
