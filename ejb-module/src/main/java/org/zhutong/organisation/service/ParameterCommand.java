package org.zhutong.organisation.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A business parameter to set.
 *
 * @param key one of {@link ParameterKey}
 * @param branchId null for the whole company
 */
public record ParameterCommand(
        @NotBlank @Size(max = 60) String key,
        @Nullable Long branchId,
        @NotBlank @Size(max = 200) String value) {}
