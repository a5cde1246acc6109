package org.zhutong.catalog.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a price is changed to.
 *
 * @param unitPrice net, for one base unit, in the list's currency, scale 6, above zero
 * @param validTo last day; null: as long as the list holds
 * @param ceiling for how much it holds, in base units, in a project's price book; null: for any quantity
 */
public record PriceChangeCommand(
        @NotNull @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal unitPrice,

        @Nullable LocalDate validTo,

        @Nullable @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal ceiling)
        implements Serializable {}
