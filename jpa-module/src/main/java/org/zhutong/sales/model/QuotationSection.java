package org.zhutong.sales.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Text;

/** A part of a quotation with a name of its own, e.g. a building or a trade; its lines know it by its number. */
@Embeddable
public class QuotationSection implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most sections of a quotation. */
    public static final int MAX = 100;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    /** Taken off each of its lines, after the line's own and before the document's. */
    @Column(name = "DISCOUNT", nullable = false, precision = 9, scale = 4)
    private Percent discount;

    protected QuotationSection() {}

    /** @param field path of this section in the input, for the messages */
    public QuotationSection(String field, @Nullable String name, Percent discount) {
        this.name = Text.requiredLine(field + ".name", name, 100);
        if (discount.value().signum() < 0 || discount.compareTo(SalesDocument.HUNDRED_PERCENT) > 0) {
            throw BusinessException.invalidField(field + ".discount", "sales.discount-invalid", discount.value());
        }
        this.discount = discount;
    }

    /** The same again: an embedded value must not belong to two documents. */
    QuotationSection again() {
        return new QuotationSection("section", name, discount);
    }

    public String getName() {
        return name;
    }

    public Percent getDiscount() {
        return discount;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof QuotationSection other
                && Objects.equals(name, other.name)
                && Objects.equals(discount, other.discount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, discount);
    }

    /** For the audit trail. */
    @Override
    public String toString() {
        return discount.isZero() ? name : name + " −" + discount;
    }
}
