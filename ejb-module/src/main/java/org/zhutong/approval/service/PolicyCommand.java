package org.zhutong.approval.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.DocumentType;

/**
 * A policy to make or to change.
 *
 * @param documentType QUOTATION or SALES_ORDER; fixed once made
 * @param branchId null: every branch without an active policy of its own; fixed once made
 * @param matchAll whether every condition has to hold; left out: one is enough
 * @param conditions none: every document of the kind needs approval
 * @param steps the chain, at least one step
 * @param active left out: active
 */
public record PolicyCommand(
        @NotBlank @Size(max = 100) String name,
        @NotNull DocumentType documentType,
        @Nullable Long branchId,
        @Nullable Boolean matchAll,
        @Nullable @Size(max = 10) List<@NotNull @Valid ConditionCommand> conditions,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid StepCommand> steps,
        @Nullable Boolean active) {}
