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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;

/** A line of a {@link SalesOrder}: what, from which warehouse, by when. */
@Entity
@Cacheable(false)
@Table(name = "SALES_ORDER_LINE")
@SequenceGenerator(name = "SALES_ORDER_LINE_SEQ", sequenceName = "SALES_ORDER_LINE_SEQ", allocationSize = 1000)
public class SalesOrderLine extends SalesLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SALES_ORDER_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ORDER_ID", nullable = false)
    private SalesOrder order;

    @Column(name = "WAREHOUSE_ID", nullable = false)
    private Long warehouseId;

    /** When the customer wants it; null: no date given. */
    @Column(name = "REQUESTED_DATE")
    private @Nullable LocalDate requestedDate;

    /** Which item of the contract it orders; null where there is no contract. */
    @Column(name = "CONTRACT_ITEM")
    private @Nullable Integer contractItem;

    protected SalesOrderLine() {}

    SalesOrderLine(SalesOrder order, Long warehouseId, @Nullable LocalDate requestedDate) {
        this.order = order;
        deliver(warehouseId, requestedDate);
    }

    final void deliver(Long fromWarehouseId, @Nullable LocalDate wanted) {
        this.warehouseId = fromWarehouseId;
        this.requestedDate = wanted == null ? null : SalesTerms.plausible("requestedDate", wanted);
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public AggregateRoot root() {
        return order;
    }

    final void order(int item) {
        this.contractItem = item;
    }

    public @Nullable Integer getContractItem() {
        return contractItem;
    }

    public Long getWarehouseId() {
        return warehouseId;
    }

    public @Nullable LocalDate getRequestedDate() {
        return requestedDate;
    }
}
