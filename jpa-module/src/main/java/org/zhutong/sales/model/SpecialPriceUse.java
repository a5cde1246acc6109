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

    /** The order was called off, or closed before all was delivered. */
    public void release() {
        line.giveBack(quantity);
        if (status == State.OPEN) {
            this.status = State.RELEASED;
        }
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
