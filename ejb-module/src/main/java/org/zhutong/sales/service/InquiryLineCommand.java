package org.zhutong.sales.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person makes of a line of an inquiry.
 *
 * @param productId the product that is meant; null: none
 * @param unit as written, or a unit of the product; null: its base unit
 */
public record InquiryLineCommand(
        @Nullable Long productId,

        @Nullable @Positive @Digits(integer = 13, fraction = 6)
        BigDecimal quantity,

        @Nullable @Size(max = 20) String unit,
        @Nullable @Size(max = 500) String remark) {}
