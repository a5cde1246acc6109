package org.zhutong.catalog.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a price is asked for.
 *
 * @param customerId null: what everybody pays
 * @param opportunityId the project it is for; null: none
 * @param quantity in {@code unit}; null is 1
 * @param unit a unit the product is handled in; null: its base unit
 * @param date null: today
 * @param currency ISO 4217 code; null: the company's
 */
public record PriceEnquiry(
        long productId,
        @Nullable Long customerId,
        @Nullable Long opportunityId,

        @Nullable @PositiveOrZero @Digits(integer = 13, fraction = 6)
        BigDecimal quantity,

        @Nullable @Size(max = 20) String unit,
        @Nullable LocalDate date,
        @Nullable @Size(min = 3, max = 3) String currency)
        implements Serializable {}
