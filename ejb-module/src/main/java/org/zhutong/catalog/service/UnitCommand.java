package org.zhutong.catalog.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure as it shall be.
 *
 * @param code at most 20 characters, e.g. 平方米 or 1000 件; fixed once the unit exists
 * @param name in Chinese, at most 50 characters; null: the code
 * @param nameEn in English, likewise
 * @param decimals decimal places a quantity may have, 0 to 6; 0 for what is only counted
 * @param active whether it is offered for new products; null is true
 */
public record UnitCommand(
        @NotBlank @Size(max = 20) String code,
        @Nullable @Size(max = 50) String name,
        @Nullable @Size(max = 50) String nameEn,
        @NotNull @PositiveOrZero @Max(6) Integer decimals,
        @Nullable Boolean active)
        implements Serializable {}
