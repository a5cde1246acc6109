package org.zhutong.catalog.service;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.UnitConversion;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ConversionFactor;

/**
 * Another unit a product is handled in. How many base units one of it is, is given either as {@code factor} or exactly as
 * {@code numerator/denominator}: 1 box = 1.44 m², 1 piece of a three-piece set = 1/3 set.
 *
 * @param unit code of the other unit
 * @param factor decimal, at most 12 digits before and after the point
 * @param numerator whole number above zero
 * @param denominator whole number above zero; null is 1
 * @param wholeUnits whether it is only handed out whole (boxes, pallets); null is false
 */
public record ConversionCommand(
        @NotBlank @Size(max = 20) String unit,

        @Nullable @Positive @Digits(integer = 12, fraction = 12)
        BigDecimal factor,

        @Nullable @Positive Long numerator,
        @Nullable @Positive Long denominator,
        @Nullable Boolean wholeUnits)
        implements Serializable {

    /** @throws BusinessException INVALID when the factor is missing, given twice, or no positive fraction */
    UnitConversion.Spec spec(String path) {
        return new UnitConversion.Spec(unit.strip(), exactFactor(path), Boolean.TRUE.equals(wholeUnits));
    }

    private ConversionFactor exactFactor(String path) {
        BigDecimal decimal = factor;
        Long upper = numerator;
        if (decimal != null && upper == null && denominator == null) {
            return ConversionFactor.of(decimal);
        }
        if (upper != null && decimal == null) {
            return ConversionFactor.of(upper, denominator == null ? 1 : denominator);
        }
        throw BusinessException.invalidField(path + ".factor", "catalog.conversion.one-factor");
    }
}
