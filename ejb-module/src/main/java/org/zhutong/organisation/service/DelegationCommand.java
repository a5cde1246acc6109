package org.zhutong.organisation.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Approvals to hand to a deputy.
 *
 * @param grantor user name of whose say it is; left out: the caller's own
 * @param deputy user name of who gives it
 * @param validFrom first day
 * @param validTo last day, at most a year ahead
 * @param reason for the audit trail, e.g. annual leave
 */
public record DelegationCommand(
        @Nullable @Size(max = 100) String grantor,
        @NotBlank @Size(max = 100) String deputy,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotBlank @Size(max = 500) String reason) {}
