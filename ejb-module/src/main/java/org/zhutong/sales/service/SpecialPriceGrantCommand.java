package org.zhutong.sales.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * The manufacturer's answer to a special price request.
 *
 * @param reference by which the manufacturer knows it
 * @param validFrom the first day on which orders may use it, {@code validUntil} the last
 * @param lines what is granted; a line that is not named is not granted, or stays as it was
 */
public record SpecialPriceGrantCommand(
        @NotBlank @Size(max = 100) String reference,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validUntil,
        @Size(max = 200) List<@NotNull @Valid Line> lines) {
    /**
     * What is granted of a line.
     *
     * @param lineNo its number
     * @param price what the manufacturer takes, net, per base unit; below its usual price
     * @param ceiling how much of it at most, in the base unit
     */
    public record Line(
            @NotNull Integer lineNo,

            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6)
            BigDecimal price,

            @NotNull @Positive @Digits(integer = 13, fraction = 6)
            BigDecimal ceiling) {}

    public SpecialPriceGrantCommand {
        lines = lines == null ? List.of() : Collections.unmodifiableList(lines);
    }
}
