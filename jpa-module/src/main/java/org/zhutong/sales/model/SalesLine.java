package org.zhutong.sales.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/**
 * A product on a sales document, and the one place where its amounts are computed:
 *
 * <ol>
 *   <li>price = the price the seller typed, else the list price;
 *   <li>unit price = price × (1 − line discount) × (1 − section discount) × (1 − document discount), rounded to 6 places: the
 *       price that is invoiced;
 *   <li>net = base quantity × unit price, rounded to cents;
 *   <li>tax = net × tax rate, rounded to cents; gross = net + tax. A document's totals are the sums of its lines'.
 * </ol>
 */
@MappedSuperclass
public abstract class SalesLine implements AggregatePart {
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

    /** As entered. */
    @Embedded
    private Quantity quantity;

    @Column(name = "BASE_QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal baseQuantity;

    @Column(name = "BASE_UNIT", nullable = false, length = 20)
    private String baseUnit;

    /** What is handed out where that is not what was entered: 150 m² asked for are 105 boxes. */
    @Column(name = "HANDED_QUANTITY", precision = 19, scale = 6)
    private @Nullable BigDecimal handedQuantity;

    @Column(name = "HANDED_UNIT", length = 20)
    private @Nullable String handedUnit;

    @Column(name = "LIST_PRICE", precision = 19, scale = 6)
    private @Nullable BigDecimal listPrice;

    @Column(name = "PRICE_SOURCE", length = 500)
    private @Nullable String priceSource;

    @Column(name = "MANUAL_PRICE", precision = 19, scale = 6)
    private @Nullable BigDecimal manualPrice;

    @Column(name = "DISCOUNT", nullable = false, precision = 9, scale = 4)
    private Percent discount;

    /** Of the section of the quotation it stands, or stood, in; zero without one. */
    @Column(name = "SECTION_DISCOUNT", nullable = false, precision = 9, scale = 4)
    private Percent sectionDiscount = Percent.ZERO;

    @Column(name = "UNIT_PRICE", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(name = "TAX_RATE", nullable = false, precision = 9, scale = 4)
    private Percent taxRate;

    @Column(name = "NET_AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal net;

    @Column(name = "TAX_AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal tax;

    @Column(name = "GROSS_AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal gross;

    @Column(name = "REMARK", length = 500)
    private @Nullable String remark;

    /** The line of a special price request by which it is sold; null for any other price. */
    @Column(name = "SPECIAL_PRICE_LINE_ID")
    private @Nullable Long specialPriceLineId;

    /** The price of a project's book that holds for so much only, by which it is sold; null for any other price. */
    @Column(name = "PRICE_RULE_ID")
    private @Nullable Long priceRuleId;

    protected SalesLine() {}

    /** Takes over what the line is to say and computes its amounts. */
    void fill(int number, LineSpec spec, Percent documentDiscount, String currency) {
        this.lineNo = number;
        this.productId = spec.productId();
        this.sku = spec.sku();
        this.productName = spec.name();
        this.spec = spec.spec();
        UnitPrice list = spec.listPrice();
        BigDecimal typed = spec.manualPrice();
        measure(spec);
        this.listPrice = list == null ? null : list.value();
        this.priceSource = spec.priceSource();
        this.manualPrice = typed == null ? null : UnitPrice.of(typed, currency).value();
        this.discount = spec.discount();
        this.taxRate = spec.taxRate();
        this.remark = spec.remark();
        this.specialPriceLineId = spec.specialPriceLineId();
        this.priceRuleId = spec.priceRuleId();
        reprice(documentDiscount, currency);
    }

    private void measure(LineSpec spec) {
        if (quantity == null || !quantity.equals(spec.quantity())) {
            this.quantity = spec.quantity();
        }
        this.baseQuantity = spec.baseQuantity().value();
        this.baseUnit = spec.baseQuantity().unit();
        boolean asEntered = spec.handedOut().equals(spec.quantity());
        this.handedQuantity = asEntered ? null : spec.handedOut().value();
        this.handedUnit = asEntered ? null : spec.handedOut().unit();
    }

    /** Gives it another quantity at the price it has, whatever the price book says of that quantity. */
    final void requantify(LineSpec spec, Percent documentDiscount, String currency) {
        if (!spec.baseQuantity().unit().equals(baseUnit)) {
            // its price is per unit in which the product is no longer kept
            throw BusinessException.invalidField("quantity", "sales.change.base-unit", productName, baseUnit);
        }
        measure(spec);
        reprice(documentDiscount, currency);
    }

    /** Gives it another discount of a section, and the price that comes of it. */
    final void inSection(Percent ofSection, Percent documentDiscount, String currency) {
        if (!ofSection.equals(sectionDiscount)) {
            this.sectionDiscount = ofSection;
            reprice(documentDiscount, currency);
        }
    }

    private void reprice(Percent documentDiscount, String currency) {
        UnitPrice discounted = unitPrice(price(), discount, sectionDiscount, documentDiscount, currency);
        Money lineNet = discounted.times(Quantity.of(baseQuantity, baseUnit));
        Money lineTax = lineNet.times(taxRate);
        this.unitPrice = discounted.value();
        this.net = lineNet.amount();
        this.tax = lineTax.amount();
        this.gross = lineNet.plus(lineTax).amount();
    }

    /** The price that is invoiced: after all discounts, rounded; zero while there is no price. */
    static UnitPrice unitPrice(
            @Nullable BigDecimal price,
            Percent lineDiscount,
            Percent sectionDiscount,
            Percent documentDiscount,
            String currency) {
        return UnitPrice.of(
                price == null
                        ? BigDecimal.ZERO
                        : price.multiply(lineDiscount.remainder())
                                .multiply(sectionDiscount.remainder())
                                .multiply(documentDiscount.remainder()),
                currency);
    }

    /** Copies every figure as it stands: the accepted price is the price, whatever the price book says by now. */
    void copyFrom(SalesLine other) {
        this.lineNo = other.lineNo;
        this.productId = other.productId;
        this.sku = other.sku;
        this.productName = other.productName;
        this.spec = other.spec;
        // a copy of its own: an embedded value must not belong to two rows
        this.quantity = Quantity.of(other.quantity.value(), other.quantity.unit());
        this.baseQuantity = other.baseQuantity;
        this.baseUnit = other.baseUnit;
        this.handedQuantity = other.handedQuantity;
        this.handedUnit = other.handedUnit;
        this.listPrice = other.listPrice;
        this.priceSource = other.priceSource;
        this.manualPrice = other.manualPrice;
        this.discount = other.discount;
        this.sectionDiscount = other.sectionDiscount;
        this.unitPrice = other.unitPrice;
        this.taxRate = other.taxRate;
        this.net = other.net;
        this.tax = other.tax;
        this.gross = other.gross;
        this.remark = other.remark;
        this.specialPriceLineId = other.specialPriceLineId;
        this.priceRuleId = other.priceRuleId;
    }

    /** The price before discounts: what the seller typed, else the list price; null when there is neither. */
    public @Nullable BigDecimal price() {
        return manualPrice != null ? manualPrice : listPrice;
    }

    /** Whether nothing gives this line a price: it may be kept in a draft, never submitted. */
    public boolean isPriceMissing() {
        return price() == null;
    }

    /** Whether the seller's own price stands where the price book has none. */
    public boolean isUnpriced() {
        return manualPrice != null && (listPrice == null || listPrice.signum() == 0);
    }

    /**
     * What is off the list price in all, from the figures before rounding: 5 % typed is 5 % here, whatever the sixth decimal
     * of the unit price. Zero without a list price, or when sold above it.
     */
    public Percent discountOffList(Percent documentDiscount) {
        BigDecimal list = listPrice;
        BigDecimal price = price();
        if (list == null || list.signum() == 0 || price == null) {
            return Percent.ZERO;
        }
        if (manualPrice == null) {
            return sectionDiscount.isZero()
                    ? discount.then(documentDiscount)
                    : off(list, discounted(price, documentDiscount));
        }
        return off(list, discounted(price, documentDiscount));
    }

    private static Percent off(BigDecimal list, BigDecimal asked) {
        BigDecimal off = Decimals.divide(list.subtract(asked).movePointRight(2), list, Percent.SCALE);
        return off.signum() < 0 ? Percent.ZERO : Percent.of(off);
    }

    /** Net amount at list price, before rounding; zero without one. */
    BigDecimal netAtListPrice() {
        BigDecimal list = listPrice;
        return list == null ? BigDecimal.ZERO : baseQuantity.multiply(list);
    }

    /** Net amount at the price asked, before rounding: a percentage of it is not blurred by the cents of each line. */
    BigDecimal netBeforeRounding(Percent documentDiscount) {
        BigDecimal price = price();
        return price == null ? BigDecimal.ZERO : baseQuantity.multiply(discounted(price, documentDiscount));
    }

    private BigDecimal discounted(BigDecimal price, Percent documentDiscount) {
        return price.multiply(discount.remainder())
                .multiply(sectionDiscount.remainder())
                .multiply(documentDiscount.remainder());
    }

    /** Whether it is in the totals of its document. */
    public boolean isCounted() {
        return true;
    }

    /** Gives it its place among the lines of another document than the one it was copied from. */
    final void number(int number) {
        this.lineNo = number;
    }

    void addTo(ContentHash hash) {
        hash.add(lineNo)
                .add(productId)
                .add(sku)
                .add(quantity.value())
                .add(quantity.unit())
                .add(baseQuantity)
                .add(baseUnit)
                .add(unitPrice)
                .add(taxRate.value())
                .add(net)
                .add(tax)
                .add(remark);
    }

    /** Null until first written. */
    public abstract @Nullable Long getId();

    @Override
    public String partLabel() {
        return Integer.toString(lineNo);
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

    public Quantity getQuantity() {
        return quantity;
    }

    public Quantity getBaseQuantity() {
        return Quantity.of(baseQuantity, baseUnit);
    }

    /** What is handed out: the entered quantity, or whole units of packing when it had to be rounded up. */
    public Quantity getHandedOut() {
        BigDecimal value = handedQuantity;
        String unit = handedUnit;
        return value == null || unit == null ? quantity : Quantity.of(value, unit);
    }

    public @Nullable BigDecimal getListPrice() {
        return listPrice;
    }

    public @Nullable String getPriceSource() {
        return priceSource;
    }

    public @Nullable BigDecimal getManualPrice() {
        return manualPrice;
    }

    public Percent getDiscount() {
        return discount;
    }

    public Percent getSectionDiscount() {
        return sectionDiscount;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public Percent getTaxRate() {
        return taxRate;
    }

    public BigDecimal getNet() {
        return net;
    }

    public BigDecimal getTax() {
        return tax;
    }

    public BigDecimal getGross() {
        return gross;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable Long getPriceRuleId() {
        return priceRuleId;
    }

    public @Nullable Long getSpecialPriceLineId() {
        return specialPriceLineId;
    }
}
