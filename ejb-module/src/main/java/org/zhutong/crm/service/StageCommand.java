package org.zhutong.crm.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A stage of opportunities.
 *
 * @param position by which stages are ordered
 * @param probability that one in it is won, in percent
 * @param active whether it takes any; left out: yes
 */
public record StageCommand(
        @NotBlank @Size(max = 50) String name,
        @NotNull @Min(0) @Max(1000) Integer position,
        @NotNull @Min(0) @Max(100) Integer probability,
        @Nullable Boolean active) {
    boolean on() {
        return !Boolean.FALSE.equals(active);
    }
}
