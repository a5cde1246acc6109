package org.zhutong.shared.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place where numbers are rounded. */
public final class Decimals {
    private Decimals() {}

    /** Rounds HALF_UP (commercial rounding, 四舍五入) to the given scale. */
    public static BigDecimal round(BigDecimal value, int scale) {
        // a number such as 1e999999999 would otherwise be written out digit by digit
        if (value.precision() - (long) value.scale() > 40) {
            throw BusinessException.invalid("shared.number-too-large");
        }
        return value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** Divides HALF_UP to the given scale. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor, int scale) {
        return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
    }
}
