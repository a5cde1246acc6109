package org.zhutong.organisation.service;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An employee as they should be. What they may do is decided by their account in Keycloak, not here.
 *
 * @param username the account's user name; cannot be changed later
 * @param displayName name shown on documents
 * @param branchId null for company-wide
 * @param manager user name of whom they report to; null: nobody
 * @param active false hides them from choices; left out: true
 */
public record EmployeeCommand(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 100) String displayName,
        @Nullable @Email @Size(max = 200) String email,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 100) String jobTitle,
        @Nullable Long branchId,
        @Nullable @Size(max = 100) String manager,
        @Nullable Boolean active) {}
