package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Text;

/**
 * What a confirmed order took of a special price, and what the manufacturer owes us for it. An order that is called off gives
 * it back ({@code RELEASED}); what was claimed already stays claimed, for whoever settles with the manufacturer.
 */
@Entity
@Cacheable(false)
@Table(name = "SPECIAL_PRICE_USE")
@SequenceGenerator(name = "SPECIAL_PRICE_USE_SEQ", sequenceName = "SPECIAL_PRICE_USE_SEQ", allocationSize = 1000)
public class SpecialPriceUse implements AggregatePart {
    /** Where the claim stands. */
    public enum State {
        /** To be claimed. */
        OPEN,
        CLAIMED,
        /** The order was called off. */
        RELEASED;

        public String messageKey() {
            return "sales.special.use." + name();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SPECIAL_PRICE_USE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "SPECIAL_PRICE_LINE_ID", nullable = false)
    private SpecialPriceLine line;

    @Column(name = "ORDER_ID", nullable = false)
    private Long orderId;

    @Column(name = "ORDER_LINE_ID", nullable = false)
    private Long orderLineId;

    /** In the product's base unit. */
    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal quantity;

    @Column(name = "CLAIM_AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal claim;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "USED_ON", nullable = false)
    private LocalDate usedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 10)
    private State status;

    @Column(name = "CLAIM_REFERENCE", length = 100)
    private @Nullable String claimReference;

    protected SpecialPriceUse() {}

    /** Taken on that day; the line has said yes. */
    public SpecialPriceUse(SpecialPriceLine line, Long orderId, Long orderLineId, BigDecimal quantity, LocalDate on) {
        this.line = line;
        this.orderId = orderId;
        this.orderLineId = orderLineId;
        this.quantity = quantity;
        Money owed = line.claim(quantity);
        this.claim = owed.amount();
        this.currency = owed.currency();
        this.usedOn = on;
        this.status = State.OPEN;
    }

    /** The order was called off, or goes on without the line. What was claimed already stays used and claimed. */
    public void release() {
        if (status == State.OPEN) {
            line.giveBack(quantity);
            this.status = State.RELEASED;
        }
    }

    /**
     * The order sells more or less by it than before; the line is locked. More is taken as by a new order, less is given back
     * whether the price still holds or not. What was claimed already stays as it was claimed.
     *
     * @param sold in the base unit, after the change; zero: nothing
     * @throws BusinessException CONFLICT {@code sales.special.not-in-force}, {@code sales.special.used-up},
     *     {@code sales.change.claimed} for more of what was claimed already
     */
    public void change(BigDecimal sold, LocalDate on) {
        int more = sold.compareTo(quantity);
        if (more == 0 || (status != State.OPEN && more < 0)) {
            return;
        }
        if (status != State.OPEN) {
            throw BusinessException.conflict("sales.change.claimed", line.getSku());
        }
        if (sold.signum() == 0) {
            release();
            return;
        }
        if (more > 0) {
            line.take(sold.subtract(quantity), on);
        } else {
            line.giveBack(quantity.subtract(sold));
        }
        this.quantity = sold;
        this.claim = line.claim(sold).amount();
    }

    /** Asked of the manufacturer. @param reference by which both know the claim */
    public void claim(String reference) {
        if (status != State.OPEN) {
            throw BusinessException.conflict("sales.special.not-open", "@" + status.messageKey());
        }
        this.claimReference = Text.requiredLine("reference", reference, 100);
        this.status = State.CLAIMED;
    }

    @Override
    public AggregateRoot root() {
        return line.root();
    }

    @Override
    public String partLabel() {
        return line.partLabel() + "/" + Objects.requireNonNullElse(orderLineId, 0L);
    }

    public @Nullable Long getId() {
        return id;
    }

    public SpecialPriceLine getLine() {
        return line;
    }

    public Long getOrderId() {
        return orderId;
    }

    public Long getOrderLineId() {
        return orderLineId;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public Money getClaim() {
        return Money.of(claim, currency);
    }

    public State getStatus() {
        return status;
    }

    public LocalDate getUsedOn() {
        return usedOn;
    }

    public @Nullable String getClaimReference() {
        return claimReference;
    }
}
