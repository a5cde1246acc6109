package org.zhutong.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * So much of a unit of measure, scale 6. Arithmetic only within one unit; between units of a product by its
 * {@link ConversionFactor}.
 */
@Embeddable
public final class Quantity implements Comparable<Quantity>, Serializable {
    private static final long serialVersionUID = 1L;

    public static final int SCALE = 6;

    /** Largest quantity the columns hold (decimal(19,6)). */
    public static final BigDecimal MAX = new BigDecimal("9999999999999.999999");

    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal value;

    @Column(name = "UNIT_CODE", nullable = false, length = 20)
    private String unit;

    protected Quantity() {}

    private Quantity(BigDecimal value, String unit) {
        this.value = value;
        this.unit = unit;
    }

    /**
     * @param value rounded to scale 6
     * @param unit code of the unit of measure
     */
    public static Quantity of(BigDecimal value, String unit) {
        BigDecimal rounded = Decimals.round(value, SCALE);
        if (rounded.abs().compareTo(MAX) > 0) {
            throw BusinessException.invalid("shared.quantity-too-large", MAX);
        }
        return new Quantity(rounded, Objects.requireNonNull(unit));
    }

    /** As {@link #of}, refusing zero and negative values with a message at the field {@code quantity}. */
    public static Quantity positive(BigDecimal value, String unit) {
        Quantity quantity = of(value, unit);
        if (quantity.value.signum() <= 0) {
            throw BusinessException.invalidField("quantity", "shared.quantity-not-positive", value);
        }
        return quantity;
    }

    public BigDecimal value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public Quantity plus(Quantity other) {
        return of(value.add(same(other).value), unit);
    }

    public Quantity minus(Quantity other) {
        return of(value.subtract(same(other).value), unit);
    }

    /**
     * This quantity in the product's base unit, rounded to scale 6.
     *
     * @param factor how many base units one of this unit is
     */
    public Quantity toBase(ConversionFactor factor, String baseUnit) {
        return of(factor.toBase(value), baseUnit);
    }

    private Quantity same(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot mix " + unit + " and " + other.unit);
        }
        return other;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(same(other).value);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Quantity q && value.compareTo(q.value) == 0 && unit.equals(q.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value.stripTrailingZeros(), unit);
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
