package org.zhutong.sales.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a {@link QuotationTemplate}: what, how much and where, without any price. */
@Embeddable
public class QuotationTemplateLine implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "PRODUCT_ID", nullable = false)
    private Long productId;

    @Column(name = "QUANTITY", nullable = false, precision = 19, scale = 6)
    private BigDecimal quantity;

    @Column(name = "UNIT_CODE", nullable = false, length = 20)
    private String unit;

    @Column(name = "REMARK", length = 500)
    private @Nullable String remark;

    /** Null: before all sections. */
    @Column(name = "SECTION_NAME", length = 100)
    private @Nullable String sectionName;

    @Column(name = "SECTION_NO")
    private @Nullable Integer sectionNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private LineKind kind;

    @Column(name = "ALTERNATIVE_TO")
    private @Nullable Integer alternativeTo;

    protected QuotationTemplateLine() {}

    QuotationTemplateLine(QuotationLine line, @Nullable QuotationSection section) {
        this.productId = line.getProductId();
        this.quantity = line.getQuantity().value();
        this.unit = line.getQuantity().unit();
        this.remark = line.getRemark();
        this.sectionNo = line.getSectionNo();
        this.sectionName = section == null ? null : section.getName();
        this.kind = line.getKind();
        this.alternativeTo = line.getAlternativeTo();
    }

    public Long getProductId() {
        return productId;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getUnit() {
        return unit;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable Integer getSectionNo() {
        return sectionNo;
    }

    public @Nullable String getSectionName() {
        return sectionName;
    }

    public LineKind getKind() {
        return kind;
    }

    public @Nullable Integer getAlternativeTo() {
        return alternativeTo;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof QuotationTemplateLine other
                && productId.equals(other.productId)
                && quantity.compareTo(other.quantity) == 0
                && unit.equals(other.unit)
                && kind == other.kind
                && Objects.equals(remark, other.remark)
                && Objects.equals(sectionNo, other.sectionNo)
                && Objects.equals(alternativeTo, other.alternativeTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(productId, unit, kind);
    }

    /** For the audit trail. */
    @Override
    public String toString() {
        return productId + " × "
                + (quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString()) + " " + unit
                + (kind == LineKind.NORMAL ? "" : " " + kind);
    }
}
