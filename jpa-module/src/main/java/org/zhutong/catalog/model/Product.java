package org.zhutong.catalog.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.Text;

/**
 * A product (产品) by its sku. Stock, prices and documents are counted in its base unit; other units are converted exactly.
 *
 * <p>Its sku and base unit are fixed once it exists, since stock, prices and documents are counted by them. It is withdrawn
 * (inactive), never deleted; withdrawn it stays in old documents and cannot be put into new ones.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "PRODUCT")
@SequenceGenerator(name = "PRODUCT_SEQ", sequenceName = "PRODUCT_SEQ", allocationSize = 50)
public class Product implements AggregateRoot {
    public static final int SKU_LENGTH = 60;
    public static final int NAME_LENGTH = 500;
    public static final int BRAND_LENGTH = 100;
    public static final int SPEC_LENGTH = 300;
    public static final int MAX_CONVERSIONS = 20;

    /** Heaviest base unit, in kilograms (decimal(15,6)). */
    public static final BigDecimal MAX_WEIGHT = new BigDecimal("999999999");

    /**
     * What can be changed of a product.
     *
     * @param weight kilograms of one base unit
     */
    public record Details(
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String brand,
            @Nullable String spec,
            Long categoryId,
            Percent taxRate,
            @Nullable BigDecimal weight) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRODUCT_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "SKU", nullable = false, length = SKU_LENGTH)
    private String sku;

    @Column(name = "NAME", nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "NAME_EN", length = NAME_LENGTH)
    private @Nullable String nameEn;

    @Column(name = "BRAND", length = BRAND_LENGTH)
    private @Nullable String brand;

    @Column(name = "SPEC", length = SPEC_LENGTH)
    private @Nullable String spec;

    @Column(name = "CATEGORY_ID", nullable = false)
    private Long categoryId;

    @Column(name = "BASE_UNIT", nullable = false, length = UnitOfMeasure.CODE_LENGTH)
    private String baseUnit;

    @Column(name = "TAX_RATE", nullable = false, precision = 9, scale = 4)
    private Percent taxRate;

    @Column(name = "WEIGHT", precision = 15, scale = 6)
    private @Nullable BigDecimal weight;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("unit")
    private List<UnitConversion> conversions = new ArrayList<>();

    protected Product() {}

    /** @param baseUnit code of an existing unit of measure */
    public Product(@Nullable String sku, @Nullable String baseUnit, Details details) {
        this.sku = Text.required("sku", sku, SKU_LENGTH);
        if (this.sku.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalidField("sku", "shared.control-characters");
        }
        this.baseUnit = Text.required("baseUnit", baseUnit, UnitOfMeasure.CODE_LENGTH);
        this.active = true;
        describe(details);
    }

    public final void describe(Details details) {
        this.name = Text.required("name", details.name(), NAME_LENGTH);
        this.nameEn = Text.optional("nameEn", details.nameEn(), NAME_LENGTH);
        this.brand = Text.optional("brand", details.brand(), BRAND_LENGTH);
        this.spec = Text.optional("spec", details.spec(), SPEC_LENGTH);
        this.categoryId = details.categoryId();
        this.taxRate = TaxRates.of(details.taxRate().value());
        BigDecimal newWeight = checkedWeight(details.weight());
        // the column gives 1.000000 back for 1: equal weights must not count as a change
        if (newWeight == null || weight == null || newWeight.compareTo(weight) != 0) {
            this.weight = newWeight;
        }
        this.searchText = SearchText.of(sku, name, spec, brand, nameEn);
    }

    /** What customers may call it: it is found by the terms of that. */
    public ItemTraits traits() {
        return ItemTraits.of(name, spec, brand, nameEn);
    }

    /** Whether it says the same as another product of the same sku, conversions apart. */
    public boolean saysTheSameAs(Product other) {
        return name.equals(other.name)
                && Objects.equals(nameEn, other.nameEn)
                && Objects.equals(brand, other.brand)
                && Objects.equals(spec, other.spec)
                && categoryId.equals(other.categoryId)
                && baseUnit.equals(other.baseUnit)
                && taxRate.equals(other.taxRate)
                && (weight == null
                        ? other.weight == null
                        : other.weight != null && weight.compareTo(other.weight) == 0);
    }

    private static @Nullable BigDecimal checkedWeight(@Nullable BigDecimal weight) {
        if (weight == null) {
            return null;
        }
        if (weight.signum() <= 0 || weight.compareTo(MAX_WEIGHT) > 0) {
            throw BusinessException.invalidField("weight", "catalog.product.weight-invalid", MAX_WEIGHT);
        }
        return Decimals.round(weight, 6);
    }

    /**
     * Sets the units the product is handled in besides its base unit. What stays the same is left alone.
     *
     * @throws BusinessException INVALID when a unit is named twice or is the base unit
     */
    public void convert(List<UnitConversion.Spec> wanted) {
        if (wanted.size() > MAX_CONVERSIONS) {
            throw BusinessException.invalidField("conversions", "shared.size-list", 0, MAX_CONVERSIONS);
        }
        Set<String> units = new HashSet<>();
        Map<String, UnitConversion> present = new HashMap<>();
        conversions.forEach(conversion -> present.put(conversion.getUnit(), conversion));
        for (int i = 0; i < wanted.size(); i++) {
            UnitConversion.Spec spec = wanted.get(i);
            String field = "conversions[" + i + "].unit";
            if (spec.unit().equals(baseUnit)) {
                throw BusinessException.invalidField(field, "catalog.conversion.is-base-unit", spec.unit());
            }
            if (!units.add(spec.unit())) {
                throw BusinessException.invalidField(field, "catalog.conversion.twice", spec.unit());
            }
            UnitConversion known = present.get(spec.unit());
            if (known == null) {
                conversions.add(new UnitConversion(this, spec));
            } else {
                known.change(spec);
            }
        }
        conversions.removeIf(conversion -> !units.contains(conversion.getUnit()));
    }

    /** @throws BusinessException INVALID when {@code unit} is given and differs: it is fixed */
    public void checkBaseUnit(@Nullable String unit) {
        if (unit != null && !unit.strip().equals(baseUnit)) {
            throw BusinessException.invalidField("baseUnit", "catalog.product.base-unit-fixed", baseUnit);
        }
    }

    /** @throws BusinessException INVALID when {@code otherSku} is given and differs: it is fixed */
    public void checkSku(@Nullable String otherSku) {
        if (otherSku != null && !otherSku.strip().equals(sku)) {
            throw BusinessException.invalidField("sku", "catalog.product.sku-fixed", sku);
        }
    }

    public void setActive(boolean active) {
        this.active = active;
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
        return sku;
    }

    public String getSku() {
        return sku;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public @Nullable String getBrand() {
        return brand;
    }

    public @Nullable String getSpec() {
        return spec;
    }

    public Long getCategoryId() {
        return categoryId;
    }

    public String getBaseUnit() {
        return baseUnit;
    }

    public Percent getTaxRate() {
        return taxRate;
    }

    public @Nullable BigDecimal getWeight() {
        return weight;
    }

    public boolean isActive() {
        return active;
    }

    public List<UnitConversion> getConversions() {
        return List.copyOf(conversions);
    }
}
