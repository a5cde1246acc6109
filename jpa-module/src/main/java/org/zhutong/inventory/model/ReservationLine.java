package org.zhutong.inventory.model;

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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;

/** So much of one product in one warehouse, kept for one line of a document. */
@Entity
@Cacheable(false)
@Table(name = "RESERVATION_LINE")
@SequenceGenerator(name = "RESERVATION_LINE_SEQ", sequenceName = "RESERVATION_LINE_SEQ", allocationSize = 1000)
public class ReservationLine implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RESERVATION_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "RESERVATION_ID", nullable = false)
    private Reservation reservation;

    @Column(name = "DOCUMENT_LINE_ID", nullable = false)
    private Long documentLineId;

    @Column(name = "LINE_NO", nullable = false)
    private int lineNo;

    @Column(name = "WAREHOUSE_ID", nullable = false)
    private Long warehouseId;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal quantity;

    protected ReservationLine() {}

    ReservationLine(
            Reservation reservation,
            Long documentLineId,
            int lineNo,
            Long warehouseId,
            Long productId,
            BigDecimal quantity) {
        this.reservation = reservation;
        this.documentLineId = documentLineId;
        this.productId = productId;
        keep(lineNo, warehouseId, quantity);
    }

    /** Keeps so much there from now on; the levels follow by the caller. @param much in the base unit, more than zero */
    public final void keep(int number, Long fromWarehouseId, BigDecimal much) {
        if (much.signum() <= 0) {
            throw new IllegalArgumentException("cannot keep " + much);
        }
        this.lineNo = number;
        this.warehouseId = fromWarehouseId;
        this.quantity = much;
    }

    @Override
    public AggregateRoot root() {
        return reservation;
    }

    @Override
    public String partLabel() {
        return "line " + lineNo;
    }

    public Long getDocumentLineId() {
        return documentLineId;
    }

    public Long getWarehouseId() {
        return warehouseId;
    }

    public Long getProductId() {
        return productId;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }
}
