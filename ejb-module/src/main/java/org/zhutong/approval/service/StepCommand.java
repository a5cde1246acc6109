package org.zhutong.approval.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApproverKind;

/**
 * A step of a policy.
 *
 * @param level from 1: steps of one level are open together, the next level after them
 * @param permission for the kind PERMISSION, e.g. {@code quotation:approve}
 * @param people user names, for the kind PEOPLE
 * @param needed how many different people have to say yes; left out: one
 * @param escalateAfterHours hours after which the standbys are asked too; left out: never
 * @param standbys user names; left out: the managers of the people asked. Needed where a permission escalates
 */
public record StepCommand(
        @Min(1) @Max(9) int level,
        @NotNull ApproverKind kind,
        @Nullable @Size(max = 60) String permission,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 100) String> people,
        @Nullable @Min(1) @Max(20) Integer needed,
        @Nullable @Min(1) @Max(2160) Integer escalateAfterHours,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 100) String> standbys) {}
