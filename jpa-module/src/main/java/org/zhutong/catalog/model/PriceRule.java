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
 *
 * <p>In a project's price book it may hold for so much only: confirmed orders take of that ({@link PriceRuleUse}), and what would
 * go beyond it is sold by the next price. Invariant: what is used is what orders took, and never more than there is.
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

    /** For how much it holds, in the base unit; null: for any quantity. */
    @Column(name = "CEILING_QUANTITY", precision = 19, scale = 6)
    private @Nullable BigDecimal ceiling;

    @Column(name = "USED_QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal used = BigDecimal.ZERO.setScale(Quantity.SCALE);

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

    /**
     * Lets it hold for so much only.
     *
     * @param most in the base unit; null: for any quantity
     * @return whether that differed from before
     * @throws BusinessException INVALID outside a project's price book, and for less than orders took already
     */
    public boolean cap(@Nullable BigDecimal most) {
        if (most == null) {
            boolean differs = ceiling != null;
            this.ceiling = null;
            return differs;
        }
        if (priceList.getKind() != PriceListKind.PROJECT) {
            throw BusinessException.invalidField("ceiling", "catalog.rule.ceiling-of-projects");
        }
        BigDecimal checked = Quantity.positive(most, product.getBaseUnit()).value();
        if (checked.compareTo(used) < 0) {
            throw BusinessException.invalidField(
                    "ceiling", "catalog.rule.ceiling-below-used", Quantity.of(used, product.getBaseUnit()));
        }
        boolean differs = ceiling == null || ceiling.compareTo(checked) != 0;
        if (differs) {
            this.ceiling = checked;
        }
        return differs;
    }

    /**
     * Takes some of what it holds for, for a confirmed order; the row must be locked.
     *
     * @param wanted in the base unit
     * @throws BusinessException CONFLICT {@code catalog.rule.used-up}
     */
    void take(BigDecimal wanted) {
        if (ceiling != null && ceiling.subtract(used).compareTo(wanted) < 0) {
            String unit = product.getBaseUnit();
            throw BusinessException.conflict(
                    "catalog.rule.used-up",
                    priceList.getCode(),
                    product.getSku(),
                    Quantity.of(ceiling, unit),
                    Quantity.of(ceiling.subtract(used), unit),
                    Quantity.of(wanted, unit));
        }
        this.used = used.add(wanted);
    }

    /** Gives back what an order took; the row must be locked. */
    void giveBack(BigDecimal taken) {
        if (used.compareTo(taken) < 0) {
            throw new IllegalStateException(label() + " has used " + used + ", not " + taken);
        }
        this.used = used.subtract(taken);
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

    public @Nullable BigDecimal getCeiling() {
        return ceiling;
    }

    public BigDecimal getUsed() {
        return used;
    }
}
