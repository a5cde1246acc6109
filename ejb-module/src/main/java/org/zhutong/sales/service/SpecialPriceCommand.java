package org.zhutong.sales.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A special price request as written.
 *
 * @param customerId whose project it is; never changes
 * @param opportunityId of the same branch; null: for the customer in general
 * @param brand the manufacturer's, who is asked
 * @param reason why the project needs it
 * @param owner user name of whoever looks after it; null: the caller, or as before
 */
public record SpecialPriceCommand(
        @NotNull Long customerId,
        @Nullable Long opportunityId,
        @Nullable @Size(max = 200) String projectName,
        @NotBlank @Size(max = 100) String brand,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 100) String owner,
        @Size(max = 200) List<@NotNull @Valid SpecialPriceLineCommand> lines) {
    public SpecialPriceCommand {
        // left out in JSON it is null; a null among the lines is left for the validation to name
        lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
    }
}
