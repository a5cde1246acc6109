package org.zhutong.sales.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/**
 * A change order to write.
 *
 * @param orderId the order that is to change; of a change order that is there already it stays the same
 * @param reason why it changes
 * @param lines what changes; a line of the order that is not named stays as it is
 */
public record OrderChangeCommand(
        @NotNull Long orderId,
        @NotBlank @Size(max = 400) String reason,
        @Size(max = 1000) List<@NotNull @Valid OrderChangeLineCommand> lines) {
    public OrderChangeCommand {
        // left out in JSON it is null; a null among the lines is left for the validation to name
        lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
    }
}
