package org.zhutong.inventory.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * The balance of one product in one warehouse; there is at most one of each pair. Made empty when the product first comes to
 * the warehouse, from then on changed by conditional statements only, whose every change raises the version.
 */
@Entity
@Cacheable(false)
@Table(name = "STOCK_LEVEL")
@SequenceGenerator(name = "STOCK_LEVEL_SEQ", sequenceName = "STOCK_LEVEL_SEQ", allocationSize = 1000)
public class StockLevel implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "STOCK_LEVEL_SEQ")
    private @Nullable Long id;

    /** Not a JPA version: the entity is never written again after its creation. */
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "WAREHOUSE_ID", nullable = false)
    private Long warehouseId;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    /** Warehouse code and sku: names the level in the audit trail without a look-up on every change. */
    @Column(name = "LABEL", nullable = false, length = 100)
    private String label;

    @Column(name = "ON_HAND", nullable = false, precision = 19, scale = 6)
    private BigDecimal onHand;

    @Column(name = "RESERVED", nullable = false, precision = 19, scale = 6)
    private BigDecimal reserved;

    @Column(name = "AVERAGE_COST", nullable = false, precision = 19, scale = 6)
    private BigDecimal averageCost;

    protected StockLevel() {}

    public StockLevel(Long warehouseId, Long productId, String label) {
        this.warehouseId = warehouseId;
        this.productId = productId;
        this.label = Text.required("label", label, 100);
        this.onHand = StockBalance.EMPTY.onHand();
        this.reserved = StockBalance.EMPTY.reserved();
        this.averageCost = StockBalance.EMPTY.averageCost();
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return label;
    }

    public Long getWarehouseId() {
        return warehouseId;
    }

    public Long getProductId() {
        return productId;
    }

    /** As of when the row was read. */
    public StockBalance balance() {
        return new StockBalance(onHand, reserved, averageCost);
    }
}
