package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

/**
 * How much a customer may owe, and how much it does: a hot row, whose exposure orders change by one conditional statement
 * (see {@code CreditService}), never through this entity. Load it for changing the limit only, and locked.
 *
 * <p>The database itself keeps exposure ≤ limit. Whoever may set limits may also set one below what is already owed: then
 * what was owed at that moment is kept as {@code tolerated}, and nothing more can be taken until the exposure has fallen.
 */
@Entity
@Cacheable(false)
@Table(name = "CUSTOMER_CREDIT")
public class CustomerCredit implements AggregatePart {
    @Id
    @Column(name = "CUSTOMER_ID")
    private @Nullable Long customerId;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "CUSTOMER_ID")
    private Customer customer;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "CREDIT_LIMIT", nullable = false, precision = 19, scale = 2)
    private BigDecimal creditLimit;

    @Column(name = "EXPOSURE", nullable = false, precision = 19, scale = 2)
    private BigDecimal exposure;

    @Column(name = "TOLERATED", nullable = false, precision = 19, scale = 2)
    private BigDecimal tolerated;

    protected CustomerCredit() {}

    /** Credit of a new customer: nothing owed yet. */
    public CustomerCredit(Customer customer, Money limit) {
        this.customer = customer;
        this.currency = limit.currency();
        this.creditLimit = notNegative(limit);
        this.exposure = Money.zero(limit.currency()).amount();
        this.tolerated = exposure;
    }

    /** @param limit in the currency of the account; the row must be locked */
    public void changeLimit(Money limit) {
        if (!limit.currency().equals(currency)) {
            throw BusinessException.invalidField("creditLimit", "crm.credit.currency", currency);
        }
        this.creditLimit = notNegative(limit);
        this.tolerated = exposure.compareTo(creditLimit) > 0
                ? exposure
                : Money.zero(currency).amount();
    }

    /**
     * Gives what documents have taken to another account, when these documents become the other customer's. What is owed
     * there then is tolerated beyond its limit. Both rows must be locked.
     */
    public void handOver(Money taken, CustomerCredit to) {
        this.exposure = getExposure().minus(taken).amount();
        to.exposure = to.getExposure().plus(taken).amount();
        changeLimit(getCreditLimit());
        to.changeLimit(to.getCreditLimit());
    }

    private static BigDecimal notNegative(Money limit) {
        if (limit.isNegative()) {
            throw BusinessException.invalidField("creditLimit", "shared.positive-or-zero");
        }
        return limit.amount();
    }

    @Override
    public AggregateRoot root() {
        return customer;
    }

    @Override
    public String partLabel() {
        return "credit";
    }

    public Money getCreditLimit() {
        return Money.of(creditLimit, currency);
    }

    /** As of when the row was read. */
    public Money getExposure() {
        return Money.of(exposure, currency);
    }

    /** What was owed when the limit was set below it; zero otherwise. */
    public Money getTolerated() {
        return Money.of(tolerated, currency);
    }
}
