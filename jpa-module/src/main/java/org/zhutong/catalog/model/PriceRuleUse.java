package org.zhutong.catalog.model;

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

/** What a confirmed order took of a price that holds for so much only. An order that is called off gives it back. */
@Entity
@Cacheable(false)
@Table(name = "PRICE_RULE_USE")
@SequenceGenerator(name = "PRICE_RULE_USE_SEQ", sequenceName = "PRICE_RULE_USE_SEQ", allocationSize = 1000)
public class PriceRuleUse implements AggregatePart {
    /** Whether it still counts. */
    public enum State {
        TAKEN,
        /** The order was called off. */
        RELEASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRICE_RULE_USE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PRICE_RULE_ID", nullable = false)
    private PriceRule rule;

    @Column(name = "ORDER_ID", nullable = false)
    private Long orderId;

    @Column(name = "ORDER_LINE_ID", nullable = false)
    private Long orderLineId;

    /** In the product's base unit. */
    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal quantity;

    @Column(name = "USED_ON", nullable = false)
    private LocalDate usedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 10)
    private State status;

    protected PriceRuleUse() {}

    /**
     * Takes it of the rule, whose row must be locked.
     *
     * @param quantity in the base unit
     * @throws org.zhutong.shared.model.BusinessException CONFLICT {@code catalog.rule.used-up}
     */
    public PriceRuleUse(PriceRule rule, Long orderId, Long orderLineId, BigDecimal quantity, LocalDate on) {
        rule.take(quantity);
        this.rule = rule;
        this.orderId = orderId;
        this.orderLineId = orderLineId;
        this.quantity = quantity;
        this.usedOn = on;
        this.status = State.TAKEN;
    }

    /**
     * The order was changed to so much; the rule's row must be locked.
     *
     * @param to in the base unit, above zero
     * @throws org.zhutong.shared.model.BusinessException CONFLICT {@code catalog.rule.used-up}
     */
    public void change(BigDecimal to) {
        BigDecimal more = to.subtract(quantity);
        if (more.signum() > 0) {
            rule.take(more);
        } else {
            rule.giveBack(more.negate());
        }
        this.quantity = to;
    }

    /** The order was called off; the rule's row must be locked. */
    public void release() {
        if (status == State.TAKEN) {
            rule.giveBack(quantity);
            this.status = State.RELEASED;
        }
    }

    @Override
    public AggregateRoot root() {
        return rule;
    }

    @Override
    public String partLabel() {
        return Long.toString(Objects.requireNonNullElse(orderLineId, 0L));
    }

    public @Nullable Long getId() {
        return id;
    }

    public Long getOrderLineId() {
        return orderLineId;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public State getStatus() {
        return status;
    }
}
