package org.zhutong.contract.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ordered by a contract.
 *
 * @param lines of which items how much; left out: everything that is left
 * @param warehouseId for every line; left out: the first open warehouse of the branch
 * @param requestedDate when the customer wants it
 */
public record ContractOrderCommand(
        @Nullable @Size(max = 1000) List<@NotNull @Valid Line> lines,
        @Nullable Long warehouseId,
        @Nullable LocalDate requestedDate) {

    /**
     * A call-off of one item.
     *
     * @param item its number in the contract
     * @param quantity in {@code unit}, at most what is left; rounded up where the product is handed out whole
     * @param unit left out: the product's base unit
     */
    public record Line(
            @NotNull Integer item,

            @NotNull @Positive @Digits(integer = 13, fraction = 6)
            BigDecimal quantity,

            @Nullable @Size(max = 20) String unit) {}
}
