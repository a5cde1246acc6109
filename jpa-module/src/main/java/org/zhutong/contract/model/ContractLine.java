package org.zhutong.contract.model;

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
import org.zhutong.sales.model.ContentHash;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.UnitPrice;

/** What is sold by a {@link Contract}, and at which price. Its amounts follow the rule of sales lines without discounts. */
@Entity
@Cacheable(false)
@Table(name = "CONTRACT_LINE")
@SequenceGenerator(name = "CONTRACT_LINE_SEQ", sequenceName = "CONTRACT_LINE_SEQ", allocationSize = 1000)
public class ContractLine implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONTRACT_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CONTRACT_ID", nullable = false)
    private Contract contract;

    /** Its number in every version of the contract; never given to another line. */
    @Column(name = "ITEM", nullable = false)
    private int item;

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

    @Column(name = "LIST_PRICE", precision = 19, scale = 6)
    private @Nullable BigDecimal listPrice;

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

    protected ContractLine() {}

    ContractLine(Contract contract, int item, int number, ContractLineSpec says, String currency) {
        this.contract = contract;
        this.item = item;
        this.quantity = copy(says.quantity());
        fill(number, says, currency);
    }

    /** A copy of its own: an embedded value must not belong to two rows. */
    private static Quantity copy(Quantity other) {
        return Quantity.of(other.value(), other.unit());
    }

    final void fill(int number, ContractLineSpec says, String currency) {
        this.lineNo = number;
        this.productId = says.productId();
        this.sku = says.sku();
        this.productName = says.productName();
        this.spec = says.spec();
        if (!quantity.equals(says.quantity())) {
            this.quantity = copy(says.quantity());
        }
        this.baseQuantity = says.baseQuantity().value();
        this.baseUnit = says.baseQuantity().unit();
        this.listPrice = says.listPrice();
        UnitPrice price = UnitPrice.of(says.unitPrice(), currency);
        Money lineNet = price.times(says.baseQuantity());
        Money lineTax = lineNet.times(says.taxRate());
        this.unitPrice = price.value();
        this.taxRate = says.taxRate();
        this.net = lineNet.amount();
        this.tax = lineTax.amount();
        this.gross = lineNet.plus(lineTax).amount();
        this.remark = says.remark();
    }

    /** What it says, for a line that is to say the same. */
    public ContractLineSpec says() {
        return new ContractLineSpec(
                item,
                productId,
                sku,
                productName,
                spec,
                quantity,
                getBaseQuantity(),
                listPrice,
                unitPrice,
                taxRate,
                remark);
    }

    /** What is off the list price, in percent; zero without a list price, or when sold above it. */
    Percent discountOffList() {
        BigDecimal list = listPrice;
        if (list == null || list.signum() == 0 || list.compareTo(unitPrice) <= 0) {
            return Percent.ZERO;
        }
        return Percent.of(Decimals.divide(list.subtract(unitPrice).movePointRight(2), list, Percent.SCALE));
    }

    /** Whether the price book has no price of it. */
    boolean isUnpriced() {
        BigDecimal list = listPrice;
        return list == null || list.signum() == 0;
    }

    void addTo(ContentHash hash) {
        hash.add(item)
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

    public @Nullable Long getId() {
        return id;
    }

    @Override
    public AggregateRoot root() {
        return contract;
    }

    @Override
    public String partLabel() {
        return Integer.toString(lineNo);
    }

    public int getItem() {
        return item;
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

    public @Nullable BigDecimal getListPrice() {
        return listPrice;
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
}
