package org.zhutong.shared.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The one place where numbers are rounded. */
public final class Decimals {
    private Decimals() {}

    /** Rounds HALF_UP (commercial rounding, 四舍五入) to the given scale. */
    public static BigDecimal round(BigDecimal value, int scale) {
        // numbers such as 1e999999999 and 1e-999999999 would otherwise be written out digit by digit
        long integerDigits = value.precision() - (long) value.scale();
        if (value.signum() == 0 || integerDigits < -scale - 1L) {
            return BigDecimal.ZERO.setScale(scale);
        }
        if (integerDigits > 40) {
            throw BusinessException.invalid("shared.number-too-large");
        }
        return value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** Divides HALF_UP to the given scale. */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor, int scale) {
        return dividend.divide(divisor, scale, RoundingMode.HALF_UP);
    }

    /** Whether two numbers have the same value, whatever their scale; null equals only null. */
    public static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
