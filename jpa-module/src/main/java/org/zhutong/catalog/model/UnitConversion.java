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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.ConversionFactor;
import org.zhutong.shared.model.Text;

/** In which other unit a product is handled, and how many base units one of it is: 1 箱 = 36/25 平方米. */
@Entity
@Cacheable(false)
@Table(name = "UNIT_CONVERSION")
@SequenceGenerator(name = "UNIT_CONVERSION_SEQ", sequenceName = "UNIT_CONVERSION_SEQ", allocationSize = 1000)
public class UnitConversion implements AggregatePart {
    /**
     * What a conversion is to be.
     *
     * @param unit code of the other unit
     * @param factor how many base units one of it is
     * @param wholeUnits whether it is only handed out whole (boxes, pallets)
     */
    public record Spec(String unit, ConversionFactor factor, boolean wholeUnits) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "UNIT_CONVERSION_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "PRODUCT_ID", nullable = false)
    private Product product;

    @Column(name = "UNIT_CODE", nullable = false, length = UnitOfMeasure.CODE_LENGTH)
    private String unit;

    @Embedded
    private ConversionFactor factor;

    @Column(name = "WHOLE_UNITS", nullable = false)
    private boolean wholeUnits;

    protected UnitConversion() {}

    UnitConversion(Product product, Spec spec) {
        this.product = product;
        this.unit = Text.required("conversions.unit", spec.unit(), UnitOfMeasure.CODE_LENGTH);
        this.factor = spec.factor();
        this.wholeUnits = spec.wholeUnits();
    }

    void change(Spec spec) {
        if (!factor.equals(spec.factor())) {
            this.factor = spec.factor();
        }
        this.wholeUnits = spec.wholeUnits();
    }

    @Override
    public AggregateRoot root() {
        return product;
    }

    @Override
    public String partLabel() {
        return unit;
    }

    public String getUnit() {
        return unit;
    }

    public ConversionFactor getFactor() {
        return factor;
    }

    public boolean isWholeUnits() {
        return wholeUnits;
    }
}
