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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Quantity;

/**
 * A product of a special price request. What orders have taken of it is changed with the row locked, by {@link #take} and
 * {@link #giveBack} only; the database itself keeps {@code 0 ≤ used ≤ ceiling}.
 */
@Entity
@Cacheable(false)
@Table(name = "SPECIAL_PRICE_LINE")
@SequenceGenerator(name = "SPECIAL_PRICE_LINE_SEQ", sequenceName = "SPECIAL_PRICE_LINE_SEQ", allocationSize = 100)
public class SpecialPriceLine implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SPECIAL_PRICE_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "REQUEST_ID", nullable = false)
    private SpecialPriceRequest request;

    @Column(name = "LINE_NO", nullable = false)
    private int lineNo;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    @Column(name = "SKU", nullable = false, length = 100)
    private String sku;

    @Column(name = "PRODUCT_NAME", nullable = false, length = 500)
    private String productName;

    @Column(name = "SPEC", length = 1000)
    private @Nullable String spec;

    /** Asked for, in the base unit. */
    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal quantity;

    @Column(name = "BASE_UNIT", nullable = false, length = 20)
    private String baseUnit;

    @Column(name = "REGULAR_PRICE", nullable = false, precision = 19, scale = 6)
    private BigDecimal regularPrice;

    @Column(name = "ASKED_PRICE", nullable = false, precision = 19, scale = 6)
    private BigDecimal askedPrice;

    @Column(name = "SALE_PRICE", nullable = false, precision = 19, scale = 6)
    private BigDecimal salePrice;

    @Column(name = "GRANTED_PRICE", precision = 19, scale = 6)
    private @Nullable BigDecimal grantedPrice;

    /** How much is granted, in the base unit; zero until then. */
    @Column(name = "CEILING_QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal ceiling;

    /** How much of that confirmed orders have taken. */
    @Column(name = "USED_QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal used;

    protected SpecialPriceLine() {}

    SpecialPriceLine(SpecialPriceRequest request, int lineNo, SpecialPriceSpec wanted) {
        this.request = request;
        this.lineNo = lineNo;
        this.productId = wanted.productId();
        this.sku = wanted.sku();
        this.productName = wanted.productName();
        this.spec = wanted.spec();
        this.quantity = wanted.quantity().value();
        this.baseUnit = wanted.quantity().unit();
        this.regularPrice = wanted.regularPrice();
        this.askedPrice = wanted.askedPrice();
        this.salePrice = wanted.salePrice();
        this.ceiling = BigDecimal.ZERO.setScale(Quantity.SCALE);
        this.used = ceiling;
    }

    void grant(SpecialPriceGrant.Line granted) {
        BigDecimal price = SpecialPriceSpec.price("price", granted.price());
        if (price.compareTo(regularPrice) >= 0) {
            throw BusinessException.invalidField("price", "sales.special.not-less", price, regularPrice);
        }
        BigDecimal most = Quantity.positive(granted.ceiling(), baseUnit).value();
        if (most.compareTo(used) < 0) {
            throw BusinessException.invalidField("ceiling", "sales.special.below-used", Quantity.of(used, baseUnit));
        }
        this.grantedPrice = price;
        this.ceiling = most;
    }

    /**
     * Takes some of what is granted for a confirmed order; the row must be locked.
     *
     * @param wanted in the base unit
     * @param on the day of confirmation
     * @throws BusinessException CONFLICT {@code sales.special.not-in-force}, {@code sales.special.used-up}
     */
    public void take(BigDecimal wanted, LocalDate on) {
        if (!request.isInForce(on)) {
            throw BusinessException.conflict("sales.special.not-in-force", request.getNumber(), sku);
        }
        if (getLeft().compareTo(wanted) < 0) {
            throw BusinessException.conflict(
                    "sales.special.used-up",
                    request.getNumber(),
                    sku,
                    Quantity.of(ceiling, baseUnit),
                    Quantity.of(getLeft(), baseUnit),
                    Quantity.of(wanted, baseUnit));
        }
        this.used = used.add(wanted);
    }

    /** Gives back what an order took; the row must be locked. */
    public void giveBack(BigDecimal taken) {
        if (used.compareTo(taken) < 0) {
            throw new IllegalStateException(
                    request.getNumber() + "/" + lineNo + " has used " + used + ", not " + taken);
        }
        this.used = used.subtract(taken);
    }

    /** What the manufacturer owes for so much: the difference of its prices. */
    public Money claim(BigDecimal taken) {
        BigDecimal granted = grantedPrice;
        if (granted == null) {
            throw new IllegalStateException(request.getNumber() + "/" + lineNo + " is not granted");
        }
        return Money.of(regularPrice.subtract(granted).multiply(taken), request.getCurrency());
    }

    void addTo(ContentHash hash) {
        hash.add(productId)
                .add(quantity)
                .add(baseUnit)
                .add(regularPrice)
                .add(askedPrice)
                .add(salePrice);
    }

    /** Net amount at the price of sale, before rounding. */
    BigDecimal amount() {
        return quantity.multiply(salePrice);
    }

    @Override
    public AggregateRoot root() {
        return request;
    }

    @Override
    public String partLabel() {
        return Integer.toString(lineNo);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getLineNo() {
        return lineNo;
    }

    public Long getProductId() {
        return productId;
    }

    public String getSku() {
        return sku;
    }

    public String getProductName() {
        return productName;
    }

    public @Nullable String getSpec() {
        return spec;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getBaseUnit() {
        return baseUnit;
    }

    public BigDecimal getRegularPrice() {
        return regularPrice;
    }

    public BigDecimal getAskedPrice() {
        return askedPrice;
    }

    public BigDecimal getSalePrice() {
        return salePrice;
    }

    public @Nullable BigDecimal getGrantedPrice() {
        return grantedPrice;
    }

    public BigDecimal getCeiling() {
        return ceiling;
    }

    public BigDecimal getUsed() {
        return used;
    }

    /** In the base unit. */
    public BigDecimal getLeft() {
        return ceiling.subtract(used);
    }

    /** As the audit trail names it where something refers to it. */
    @Override
    public String toString() {
        return lineNo + " " + sku;
    }
}
