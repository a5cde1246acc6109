package org.zhutong.inventory.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/** One movement of one product into (positive) or out of (negative) a warehouse. Never changed: a correction is a new one. */
@Entity
@Cacheable(false)
@Table(name = "STOCK_MOVE")
@SequenceGenerator(name = "STOCK_MOVE_SEQ", sequenceName = "STOCK_MOVE_SEQ", allocationSize = 1000)
public class StockMove implements AggregateRoot {
    /**
     * The document that moves stock.
     *
     * @param type kind of document
     * @param id of the document
     * @param number as people know it
     * @param date business date
     */
    public record Cause(DocumentType type, Long id, String number, LocalDate date) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "STOCK_MOVE_SEQ")
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private MoveKind kind;

    @Column(name = "WAREHOUSE_ID", nullable = false)
    private Long warehouseId;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal quantity;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "ENTERED_QUANTITY", nullable = false, precision = 19, scale = 6))
    @AttributeOverride(name = "unit", column = @Column(name = "ENTERED_UNIT", nullable = false, length = 20))
    private Quantity entered;

    @Column(name = "UNIT_COST", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitCost;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOCUMENT_TYPE", nullable = false, length = 30)
    private DocumentType documentType;

    @Column(name = "DOCUMENT_ID", nullable = false)
    private Long documentId;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String documentNumber;

    @Column(name = "LINE_NO", nullable = false)
    private int lineNo;

    @Column(name = "BUSINESS_DATE", nullable = false)
    private LocalDate businessDate;

    @Column(name = "POSTED_AT", nullable = false)
    private Instant postedAt;

    @Column(name = "POSTED_BY", nullable = false, length = 100)
    private String postedBy;

    protected StockMove() {}

    /**
     * @param quantity signed, in the base unit
     * @param entered what was typed, with its unit, same sign
     * @param unitCost per base unit
     */
    public StockMove(
            MoveKind kind,
            Cause cause,
            int lineNo,
            Long warehouseId,
            Long productId,
            BigDecimal quantity,
            Quantity entered,
            UnitPrice unitCost,
            Act act) {
        this.kind = kind;
        this.warehouseId = warehouseId;
        this.productId = productId;
        this.quantity = quantity;
        this.entered = entered;
        this.unitCost = unitCost.value();
        this.documentType = cause.type();
        this.documentId = cause.id();
        this.documentNumber = cause.number();
        this.lineNo = lineNo;
        this.businessDate = cause.date();
        this.postedAt = act.at();
        this.postedBy = act.by();
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    /** Never changed once written. */
    @Override
    public int getVersion() {
        return 0;
    }

    @Override
    public String label() {
        return documentNumber + "/" + lineNo;
    }
}
