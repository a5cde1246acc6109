package org.zhutong.shared.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The net price (without VAT) of one <em>base unit</em> of a product, scale 6, in one currency. */
public final class UnitPrice implements Comparable<UnitPrice>, Serializable {
    private static final long serialVersionUID = 1L;

    public static final int SCALE = 6;

    /** Largest price the columns hold (decimal(19,6)). */
    public static final BigDecimal MAX = new BigDecimal("9999999999999.999999");

    private final BigDecimal value;
    private final String currency;

    private UnitPrice(BigDecimal value, String currency) {
        this.value = value;
        this.currency = currency;
    }

    public static UnitPrice of(BigDecimal value, String currency) {
        BigDecimal rounded = Decimals.round(value, SCALE);
        if (rounded.signum() < 0) {
            throw BusinessException.invalid("shared.price-negative", value);
        }
        if (rounded.compareTo(MAX) > 0) {
            throw BusinessException.invalid("shared.amount-too-large", MAX);
        }
        return new UnitPrice(rounded, Objects.requireNonNull(currency));
    }

    public BigDecimal value() {
        return value;
    }

    public String currency() {
        return currency;
    }

    /** This price with a discount taken in, rounded to scale 6: the price that is invoiced. */
    public UnitPrice less(Percent discount) {
        return of(value.multiply(discount.remainder()), currency);
    }

    /** @param baseQuantity in the product's base unit */
    public Money times(Quantity baseQuantity) {
        return Money.of(value.multiply(baseQuantity.value()), currency);
    }

    @Override
    public int compareTo(UnitPrice other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof UnitPrice p && value.equals(p.value) && currency.equals(p.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, currency);
    }

    @Override
    public String toString() {
        return currency + " " + value.toPlainString();
    }
}
