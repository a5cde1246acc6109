package org.zhutong.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many base units one of another unit is, as an exact fraction in lowest terms: 1 box = 36/25 m² (1.44), 1 piece of a
 * three-piece set = 1/3 set. Kept as a fraction because 1/3 has no decimal form; a result is rounded once, at scale 6.
 */
@Embeddable
public final class ConversionFactor implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One to one: the base unit itself. */
    public static final ConversionFactor ONE = new ConversionFactor(1, 1);

    @Column(name = "NUMERATOR", nullable = false)
    private long numerator;

    @Column(name = "DENOMINATOR", nullable = false)
    private long denominator;

    protected ConversionFactor() {}

    private ConversionFactor(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The fraction {@code numerator/denominator}, both positive. */
    public static ConversionFactor of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact value of a positive decimal, e.g. 1.44 → 36/25. */
    public static ConversionFactor of(BigDecimal decimal) {
        if (decimal.precision() > 30 || Math.abs((long) decimal.scale()) > 30) {
            throw BusinessException.invalidField("factor", "shared.factor-invalid");
        }
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    private static ConversionFactor of(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw BusinessException.invalidField("factor", "shared.factor-invalid");
        }
        BigInteger gcd = numerator.gcd(denominator);
        BigInteger n = numerator.divide(gcd);
        BigInteger d = denominator.divide(gcd);
        if (n.bitLength() > 53 || d.bitLength() > 53) {
            throw BusinessException.invalidField("factor", "shared.factor-invalid");
        }
        return new ConversionFactor(n.longValueExact(), d.longValueExact());
    }

    public long numerator() {
        return numerator;
    }

    public long denominator() {
        return denominator;
    }

    /** @return {@code value} of the other unit in base units, scale 6 */
    public BigDecimal toBase(BigDecimal value) {
        return Decimals.divide(
                value.multiply(BigDecimal.valueOf(numerator)), BigDecimal.valueOf(denominator), Quantity.SCALE);
    }

    /** @return {@code base} base units in the other unit, scale 6 */
    public BigDecimal fromBase(BigDecimal base) {
        return Decimals.divide(
                base.multiply(BigDecimal.valueOf(denominator)), BigDecimal.valueOf(numerator), Quantity.SCALE);
    }

    /** The factor as a decimal for display, scale 6. */
    public BigDecimal decimal() {
        return toBase(BigDecimal.ONE);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ConversionFactor f && numerator == f.numerator && denominator == f.denominator;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(numerator * 31 + denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
