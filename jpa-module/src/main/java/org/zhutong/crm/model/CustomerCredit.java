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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

/**
 * How much a customer may owe, and how much it does: a hot row, whose exposure orders change by one conditional statement
 * (see {@code CreditService}), never through this entity. Load it for changing the limit only, and locked.
 *
 * <p>The database itself keeps exposure ≤ limit + raise. A raise (临时授信) counts to its last day; after that its amount stays
 * in the row, without counting, until {@link #endRaise} takes it out. Whoever may set limits may also set one below what is already owed: then
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

    /** By how much a raise lets the customer owe more than the limit; zero: none. */
    @Column(name = "RAISED", nullable = false, precision = 19, scale = 2)
    private BigDecimal raised;

    /** The last day of the raise. */
    @Column(name = "RAISED_UNTIL")
    private @Nullable LocalDate raisedUntil;

    protected CustomerCredit() {}

    /** Credit of a new customer: nothing owed yet. */
    public CustomerCredit(Customer customer, Money limit) {
        this.customer = customer;
        this.currency = limit.currency();
        this.creditLimit = notNegative(limit);
        this.exposure = Money.zero(limit.currency()).amount();
        this.tolerated = exposure;
        this.raised = exposure;
    }

    /** @param limit in the currency of the account; the row must be locked */
    public void changeLimit(Money limit) {
        if (!limit.currency().equals(currency)) {
            throw BusinessException.invalidField("creditLimit", "crm.credit.currency", currency);
        }
        this.creditLimit = notNegative(limit);
        tolerate();
    }

    /** Lets the customer owe more, up to and on a day, instead of what was raised before. The row must be locked. */
    public void raise(Money by, LocalDate until) {
        if (!by.currency().equals(currency)) {
            throw BusinessException.invalidField("amount", "crm.credit.currency", currency);
        }
        this.raised = by.amount();
        this.raisedUntil = until;
        tolerate();
    }

    /** From now on the limit alone counts; what is owed beyond it is tolerated. The row must be locked. */
    public void endRaise() {
        this.raised = Money.zero(currency).amount();
        this.raisedUntil = null;
        tolerate();
    }

    private void tolerate() {
        this.tolerated = exposure.compareTo(creditLimit.add(raised)) > 0
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

    /** By how much more it may owe on that day. */
    public Money getRaised(LocalDate on) {
        return raisedUntil == null || on.isAfter(raisedUntil) ? Money.zero(currency) : Money.of(raised, currency);
    }

    /** What was owed when the limit was set below it; zero otherwise. */
    public Money getTolerated() {
        return Money.of(tolerated, currency);
    }
}
