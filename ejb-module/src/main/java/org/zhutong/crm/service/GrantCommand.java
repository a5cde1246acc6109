package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manufacturer grants.
 *
 * @param registrationNo under which the manufacturer keeps it
 * @param answeredOn the day of the answer
 * @param exclusiveFrom first day on which the project is ours alone
 * @param exclusiveUntil the last one
 */
public record GrantCommand(
        @NotBlank @Size(max = 100) String registrationNo,
        @NotNull LocalDate answeredOn,
        @NotNull LocalDate exclusiveFrom,
        @NotNull LocalDate exclusiveUntil,
        @Nullable @Size(max = 500) String answerRemark) {}
