package org.zhutong.catalog.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.Text;

/**
 * A unit of measure (计量单位) as price books name it: 件, 吨, 平方米, also 100个 or 1000 件. Products refer to it by its code, so
 * the code never changes. How many of one unit another is differs by product and is kept there ({@link UnitConversion}).
 */
@Entity
@Cacheable(false)
@Table(name = "UNIT_OF_MEASURE")
@SequenceGenerator(name = "UNIT_OF_MEASURE_SEQ", sequenceName = "UNIT_OF_MEASURE_SEQ", allocationSize = 50)
public class UnitOfMeasure implements AggregateRoot {
    public static final int CODE_LENGTH = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "UNIT_OF_MEASURE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = CODE_LENGTH)
    private String code;

    @Column(name = "NAME", nullable = false, length = 50)
    private String name;

    @Column(name = "NAME_EN", nullable = false, length = 50)
    private String nameEn;

    /** Decimal places a quantity of this unit may have; 0 for what is only counted. */
    @Column(name = "DECIMALS", nullable = false)
    private int decimals;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected UnitOfMeasure() {}

    /**
     * @param name in Chinese; the code when null
     * @param nameEn in English; the code when null
     * @param decimals 0 to 6
     */
    public UnitOfMeasure(@Nullable String code, @Nullable String name, @Nullable String nameEn, int decimals) {
        this.code = Text.required("code", code, CODE_LENGTH);
        describe(name, nameEn, decimals);
        this.active = true;
    }

    public final void describe(@Nullable String newName, @Nullable String newNameEn, int newDecimals) {
        String given = Text.optional("name", newName, 50);
        String givenEn = Text.optional("nameEn", newNameEn, 50);
        if (newDecimals < 0 || newDecimals > Quantity.SCALE) {
            throw BusinessException.invalidField("decimals", "catalog.unit.decimals-invalid", Quantity.SCALE);
        }
        this.name = given == null ? code : given;
        this.nameEn = givenEn == null ? code : givenEn;
        this.decimals = newDecimals;
    }

    /** An inactive unit stays where it is used but is not offered for new products. */
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
        return code;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public int getDecimals() {
        return decimals;
    }

    public boolean isActive() {
        return active;
    }
}
