package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Percent;

/**
 * A line of an order as it is to be by an {@link OrderChange}, and what it was before. A line of the order keeps its price; a new
 * one has that of the price book. A dropped one keeps its figures, and is in no total.
 */
@Entity
@Cacheable(false)
@Table(name = "ORDER_CHANGE_LINE")
@SequenceGenerator(name = "ORDER_CHANGE_LINE_SEQ", sequenceName = "ORDER_CHANGE_LINE_SEQ", allocationSize = 1000)
public class OrderChangeLine extends SalesLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ORDER_CHANGE_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CHANGE_ID", nullable = false)
    private OrderChange change;

    /** The line of the order; null for a new one. */
    @Column(name = "ORDER_LINE_ID")
    private @Nullable Long orderLineId;

    @Column(name = "DROPPED", nullable = false)
    private boolean dropped;

    @Column(name = "WAREHOUSE_ID", nullable = false)
    private Long warehouseId;

    @Column(name = "REQUESTED_DATE")
    private @Nullable LocalDate requestedDate;

    /** As entered, in the unit it had then. */
    @Column(name = "QUANTITY_BEFORE", precision = 19, scale = 6)
    private @Nullable BigDecimal quantityBefore;

    @Column(name = "UNIT_BEFORE", length = 20)
    private @Nullable String unitBefore;

    @Column(name = "BASE_BEFORE", precision = 19, scale = 6)
    private @Nullable BigDecimal baseBefore;

    @Column(name = "NET_BEFORE", precision = 19, scale = 2)
    private @Nullable BigDecimal netBefore;

    @Column(name = "GROSS_BEFORE", precision = 19, scale = 2)
    private @Nullable BigDecimal grossBefore;

    @Column(name = "WAREHOUSE_BEFORE")
    private @Nullable Long warehouseBefore;

    @Column(name = "DATE_BEFORE")
    private @Nullable LocalDate dateBefore;

    protected OrderChangeLine() {}

    private OrderChangeLine(OrderChange change, DeliverySpec delivery) {
        this.change = change;
        LocalDate wanted = delivery.requestedDate();
        this.warehouseId = delivery.warehouseId();
        this.requestedDate = wanted == null ? null : SalesTerms.plausible("requestedDate", wanted);
    }

    /** A line the order has. @param spec null: it stays as it is */
    static OrderChangeLine of(OrderChange change, SalesOrderLine line, @Nullable OrderChangeSpec spec) {
        DeliverySpec before = new DeliverySpec(line.getWarehouseId(), line.getRequestedDate());
        OrderChangeLine made = new OrderChangeLine(change, spec == null || spec.dropped() ? before : spec.delivery());
        made.copyFrom(line);
        made.orderLineId = line.getId();
        made.quantityBefore = line.getQuantity().value();
        made.unitBefore = line.getQuantity().unit();
        made.baseBefore = line.getBaseQuantity().value();
        made.netBefore = line.getNet();
        made.grossBefore = line.getGross();
        made.warehouseBefore = before.warehouseId();
        made.dateBefore = before.requestedDate();
        if (spec != null) {
            made.dropped = spec.dropped();
            LineSpec wanted = spec.line();
            if (wanted != null && !wanted.quantity().equals(line.getQuantity())) {
                made.requantify(wanted, change.getDiscount(), change.getCurrency());
            }
        }
        return made;
    }

    /** One the order is to get. */
    static OrderChangeLine added(OrderChange change, LineSpec spec, DeliverySpec delivery, Percent discount) {
        OrderChangeLine made = new OrderChangeLine(change, delivery);
        made.fill(0, spec, discount, change.getCurrency());
        return made;
    }

    @Override
    void addTo(ContentHash hash) {
        super.addTo(hash);
        hash.add(orderLineId).add(dropped).add(warehouseId).add(requestedDate);
    }

    @Override
    public boolean isCounted() {
        return !dropped;
    }

    public boolean isDropped() {
        return dropped;
    }

    /** Whether the order is to get it. */
    public boolean isAdded() {
        return orderLineId == null;
    }

    /** Whether it says another quantity than the order; a new line does. */
    public boolean isRequantified() {
        return quantityBefore == null
                || quantityBefore.compareTo(getQuantity().value()) != 0
                || !getQuantity().unit().equals(unitBefore);
    }

    /** Whether more of it is ordered than before. */
    public boolean isGrowing() {
        return difference().signum() > 0;
    }

    /** Whether anything is to be another than before. */
    public boolean isDifferent() {
        return dropped
                || isRequantified()
                || !warehouseId.equals(warehouseBefore)
                || !Objects.equals(requestedDate, dateBefore);
    }

    /** What is ordered, in the base unit: nothing of a dropped line. */
    public BigDecimal baseAfter() {
        return dropped ? BigDecimal.ZERO : getBaseQuantity().value();
    }

    /** By how much more is ordered than before, in the base unit. */
    public BigDecimal difference() {
        return baseBefore == null ? baseAfter() : baseAfter().subtract(baseBefore);
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public AggregateRoot root() {
        return change;
    }

    public @Nullable Long getOrderLineId() {
        return orderLineId;
    }

    public Long getWarehouseId() {
        return warehouseId;
    }

    public @Nullable LocalDate getRequestedDate() {
        return requestedDate;
    }

    public @Nullable BigDecimal getQuantityBefore() {
        return quantityBefore;
    }

    public @Nullable String getUnitBefore() {
        return unitBefore;
    }

    public @Nullable BigDecimal getBaseBefore() {
        return baseBefore;
    }

    public @Nullable BigDecimal getNetBefore() {
        return netBefore;
    }

    public @Nullable BigDecimal getGrossBefore() {
        return grossBefore;
    }

    public @Nullable Long getWarehouseBefore() {
        return warehouseBefore;
    }

    public @Nullable LocalDate getDateBefore() {
        return dateBefore;
    }
}
