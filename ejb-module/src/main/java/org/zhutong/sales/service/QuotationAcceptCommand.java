package org.zhutong.sales.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer agreed to.
 *
 * @param reason noted with it; may be left out
 * @param taken numbers of the optional and alternative lines they take; left out: none, what is offered without options
 */
public record QuotationAcceptCommand(
        @Nullable @Size(max = 500) String reason,
        @Size(max = 1000) List<@NotNull Integer> taken) {
    public QuotationAcceptCommand {
        taken = taken == null ? List.of() : Collections.unmodifiableList(taken);
    }
}
