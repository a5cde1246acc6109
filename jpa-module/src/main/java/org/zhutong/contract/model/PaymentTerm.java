package org.zhutong.contract.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Text;

/** A part of the price of a contract: which, when, how much. The parts of a schedule are 100 % and the whole price. */
@Embeddable
public class PaymentTerm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most parts of a schedule. */
    public static final int MAX = 20;

    private static final int MAX_MONTHS = 120;
    private static final Percent WHOLE = Percent.of("100");

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private PaymentKind kind;

    @Column(name = "PERCENTAGE", nullable = false, precision = 9, scale = 4)
    private Percent percent;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount = BigDecimal.ZERO;

    /** How long it is kept back; only of a retention. */
    @Column(name = "MONTHS")
    private @Nullable Integer months;

    @Column(name = "DESCRIPTION", length = 200)
    private @Nullable String description;

    protected PaymentTerm() {}

    /**
     * @param field path of this part in the input, for the messages
     * @param months needed of a RETENTION, and only there
     * @param description when exactly, e.g. by which progress
     */
    public PaymentTerm(
            String field, PaymentKind kind, Percent percent, @Nullable Integer months, @Nullable String description) {
        if (percent.value().signum() <= 0 || percent.compareTo(WHOLE) > 0) {
            throw BusinessException.invalidField(field + ".percent", "contract.payment.percent");
        }
        if ((kind == PaymentKind.RETENTION) != (months != null)) {
            throw BusinessException.invalidField(
                    field + ".months",
                    months == null ? "contract.payment.months-needed" : "contract.payment.months-not-here");
        }
        if (months != null && (months < 1 || months > MAX_MONTHS)) {
            throw BusinessException.invalidField(field + ".months", "contract.payment.months", MAX_MONTHS);
        }
        this.kind = kind;
        this.percent = percent;
        this.months = months;
        this.description = Text.optional(field + ".description", description, 200);
    }

    private PaymentTerm(PaymentTerm other, BigDecimal amount) {
        this.kind = other.kind;
        this.percent = other.percent;
        this.months = other.months;
        this.description = other.description;
        this.amount = amount;
    }

    /**
     * The parts with their amounts, new objects: each is rounded to the cent, and what rounding leaves goes on to the next, so
     * that they are the total exactly.
     *
     * @throws BusinessException INVALID when they are not 100 % together
     */
    public static List<PaymentTerm> schedule(List<PaymentTerm> parts, Money total) {
        if (parts.size() > MAX) {
            throw BusinessException.invalidField("payments", "contract.payment.too-many", MAX);
        }
        BigDecimal percents = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        List<PaymentTerm> schedule = new ArrayList<>();
        for (PaymentTerm part : parts) {
            percents = percents.add(part.percent.value());
            BigDecimal soFar = Decimals.round(total.amount().multiply(percents).movePointLeft(2), Money.SCALE);
            schedule.add(new PaymentTerm(part, soFar.subtract(given)));
            given = soFar;
        }
        if (!parts.isEmpty() && percents.compareTo(WHOLE.value()) != 0) {
            throw BusinessException.invalidField(
                    "payments", "contract.payment.not-whole", percents.stripTrailingZeros());
        }
        return schedule;
    }

    public PaymentKind getKind() {
        return kind;
    }

    public Percent getPercent() {
        return percent;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public @Nullable String getDescription() {
        return description;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof PaymentTerm p
                && kind == p.kind
                && percent.compareTo(p.percent) == 0
                && amount.compareTo(p.amount) == 0
                && Objects.equals(months, p.months)
                && Objects.equals(description, p.description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, months, description);
    }

    @Override
    public String toString() {
        return kind + " " + percent + " % " + amount + (months == null ? "" : " after " + months + " months");
    }
}
