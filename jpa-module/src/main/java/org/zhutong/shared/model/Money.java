package org.zhutong.shared.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of one currency, scale 2, HALF_UP. A value: it never changes, and refuses to be mixed with another currency.
 *
 * <p>Not an embeddable: a document has one currency column and many amounts, so entities keep the {@link BigDecimal}
 * columns and hand out Money.
 */
public final class Money implements Comparable<Money>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Decimal places of every amount. */
    public static final int SCALE = 2;

    /** Largest amount the columns hold (decimal(19,2)); anything above is refused, never truncated. */
    public static final BigDecimal MAX = new BigDecimal("99999999999999999.99");

    private final BigDecimal amount;
    private final String currency;

    private Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /**
     * @param amount any scale, rounded to cents HALF_UP
     * @param currency ISO 4217 code
     */
    public static Money of(BigDecimal amount, String currency) {
        BigDecimal rounded = Decimals.round(amount, SCALE);
        if (rounded.abs().compareTo(MAX) > 0) {
            throw BusinessException.invalid("shared.amount-too-large", MAX);
        }
        return new Money(rounded, Objects.requireNonNull(currency));
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    public BigDecimal amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    public Money plus(Money other) {
        return of(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return of(amount.subtract(same(other).amount), currency);
    }

    /** The given share of this amount, rounded to cents, e.g. the tax of a line. */
    public Money times(Percent percent) {
        return of(amount.multiply(percent.fraction()), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Money m && amount.equals(m.amount) && currency.equals(m.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
