package org.zhutong.inventory.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/** So much of one product in one warehouse, at a cost. */
@Entity
@Cacheable(false)
@Table(name = "OPENING_STOCK_LINE")
@SequenceGenerator(name = "OPENING_STOCK_LINE_SEQ", sequenceName = "OPENING_STOCK_LINE_SEQ", allocationSize = 1000)
public class OpeningStockLine implements AggregatePart {
    /**
     * What a line says.
     *
     * @param warehouseId where
     * @param productId what
     * @param entered as typed, in any unit of the product
     * @param base the same in the base unit
     * @param unitCost per base unit
     */
    public record Data(Long warehouseId, Long productId, Quantity entered, Quantity base, UnitPrice unitCost) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "OPENING_STOCK_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "OPENING_STOCK_ID", nullable = false)
    private OpeningStock document;

    @Column(name = "LINE_NO", nullable = false)
    private int lineNo;

    @Column(name = "WAREHOUSE_ID", nullable = false)
    private Long warehouseId;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    @Embedded
    private Quantity entered;

    @Column(name = "BASE_QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal baseQuantity;

    @Column(name = "BASE_UNIT", nullable = false, length = 20)
    private String baseUnit;

    @Column(name = "UNIT_COST", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitCost;

    protected OpeningStockLine() {}

    OpeningStockLine(OpeningStock document, int lineNo, Data data) {
        if (data.base().value().signum() <= 0) {
            throw BusinessException.invalidField(
                    "lines[" + (lineNo - 1) + "].quantity", "shared.quantity-not-positive");
        }
        this.document = document;
        this.lineNo = lineNo;
        this.warehouseId = data.warehouseId();
        this.productId = data.productId();
        this.entered = data.entered();
        this.baseQuantity = data.base().value();
        this.baseUnit = data.base().unit();
        this.unitCost = data.unitCost().value();
    }

    @Override
    public AggregateRoot root() {
        return document;
    }

    @Override
    public String partLabel() {
        return "line " + lineNo;
    }

    public int getLineNo() {
        return lineNo;
    }

    public Long getWarehouseId() {
        return warehouseId;
    }

    public Long getProductId() {
        return productId;
    }

    public Quantity getEntered() {
        return entered;
    }

    public Quantity getBase() {
        return Quantity.of(baseQuantity, baseUnit);
    }

    /** Per base unit, in the document's currency. */
    public UnitPrice getUnitCost() {
        return UnitPrice.of(unitCost, document.getCurrency());
    }
}
