package org.zhutong.organisation.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A branch as it should be.
 *
 * @param code capital letters, digits, - and _; what accounts carry as their branch. Cannot be changed later
 * @param name at most 100 characters
 * @param active false closes the branch for new documents; left out: true
 */
public record BranchCommand(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9_-]*")
        String code,

        @NotBlank @Size(max = 100) String name,
        @Nullable Boolean active) {}
