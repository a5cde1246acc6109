package org.zhutong.catalog.model;

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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/**
 * What a product costs by one price list, from a quantity on and from a day on (价格规则). One rule for each list, product,
 * quantity break and first day; where the days of two overlap, the later first day counts, so a new price needs no end of the
 * old one. A root of its own, since a list can have 100,000 of them.
 */
@Entity
@Cacheable(false)
@Table(name = "PRICE_RULE")
@SequenceGenerator(name = "PRICE_RULE_SEQ", sequenceName = "PRICE_RULE_SEQ", allocationSize = 1000)
public class PriceRule implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRICE_RULE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PRICE_LIST_ID", nullable = false)
    private PriceList priceList;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PRODUCT_ID", nullable = false)
    private Product product;

    @Column(name = "MIN_QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal minQuantity;

    @Column(name = "UNIT_PRICE", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Embedded
    private Validity validity;

    protected PriceRule() {}

    /**
     * @param minQuantity in base units, from which on the price holds; 0 for any quantity
     * @param unitPrice net, for one base unit, in the list's currency, above zero
     */
    public PriceRule(
            PriceList priceList, Product product, BigDecimal minQuantity, BigDecimal unitPrice, Validity validity) {
        this.priceList = priceList;
        this.product = product;
        this.minQuantity = checkedMinimum(minQuantity);
        this.unitPrice = checkedPrice(unitPrice);
        this.validity = validity;
    }

    /** @return whether anything differed from before */
    public boolean change(BigDecimal newPrice, Validity newValidity) {
        BigDecimal price = checkedPrice(newPrice);
        boolean differs = price.compareTo(unitPrice) != 0 || !newValidity.equals(validity);
        if (differs) {
            this.unitPrice = price;
            this.validity = newValidity;
        }
        return differs;
    }

    /** Guards a quantity break: not negative, within the column. */
    public static BigDecimal checkedMinimum(BigDecimal quantity) {
        if (quantity.signum() < 0 || quantity.compareTo(Quantity.MAX) > 0) {
            throw BusinessException.invalidField("minQuantity", "catalog.rule.minimum-invalid", Quantity.MAX);
        }
        return Decimals.round(quantity, Quantity.SCALE);
    }

    /** Guards a price: above zero after rounding, within the column. */
    public static BigDecimal checkedPrice(BigDecimal price) {
        if (price.signum() <= 0) {
            throw BusinessException.invalidField("unitPrice", "catalog.rule.price-not-positive");
        }
        if (price.compareTo(UnitPrice.MAX) > 0) {
            throw BusinessException.invalidField("unitPrice", "shared.amount-too-large", UnitPrice.MAX);
        }
        BigDecimal rounded = Decimals.round(price, UnitPrice.SCALE);
        if (rounded.signum() == 0) {
            throw BusinessException.invalidField("unitPrice", "catalog.rule.price-not-positive");
        }
        return rounded;
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
        return priceList.getCode() + " " + product.getSku() + " ≥ "
                + (minQuantity.signum() == 0
                        ? "0"
                        : minQuantity.stripTrailingZeros().toPlainString());
    }

    public PriceList getPriceList() {
        return priceList;
    }

    public Product getProduct() {
        return product;
    }

    public BigDecimal getMinQuantity() {
        return minQuantity;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public Validity getValidity() {
        return validity;
    }
}
