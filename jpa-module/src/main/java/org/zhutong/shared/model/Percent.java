package org.zhutong.shared.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A percentage, scale 4 (13 % is {@code 13.0000}); stored as its number by {@link PercentConverter}. */
public final class Percent implements Comparable<Percent>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final int SCALE = 4;
    public static final Percent ZERO = new Percent(BigDecimal.ZERO.setScale(SCALE));

    private final BigDecimal value;

    private Percent(BigDecimal value) {
        this.value = value;
    }

    /** @param value in percent, e.g. 13 for 13 % */
    public static Percent of(BigDecimal value) {
        return new Percent(Decimals.round(value, SCALE));
    }

    public static Percent of(String value) {
        return of(new BigDecimal(value));
    }

    public BigDecimal value() {
        return value;
    }

    /** This percentage as a factor, e.g. 0.13. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    /** What is left after taking this percentage off, as a factor, e.g. 0.97 for 3 %. */
    public BigDecimal remainder() {
        return HUNDRED.subtract(value).movePointLeft(2);
    }

    /**
     * Two discounts one after the other as one, e.g. 3 % then 2 % is 4.94 %.
     *
     * @param next taken off what this one leaves
     */
    public Percent then(Percent next) {
        return of(
                BigDecimal.ONE.subtract(remainder().multiply(next.remainder())).movePointRight(2));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Percent p && value.equals(p.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + " %";
    }
}
