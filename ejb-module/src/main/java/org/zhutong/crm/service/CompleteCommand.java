package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity is done.
 *
 * @param result what came of it
 * @param nextDueAt when the customer is to be followed up again; left out: nothing more is planned
 * @param nextSubject what that is about; left out: the same
 */
public record CompleteCommand(
        @NotBlank @Size(max = 2000) String result,
        @Nullable Instant nextDueAt,
        @Nullable @Size(max = 200) String nextSubject) {}
