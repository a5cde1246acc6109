package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Decimals;
import org.zhutong.shared.model.Quantity;
import org.zhutong.shared.model.Text;

/** A line of an {@link Inquiry}: what the customer wrote stays, what was understood of it may be corrected. */
@Entity
@Cacheable(false)
@Table(name = "INQUIRY_LINE")
@SequenceGenerator(name = "INQUIRY_LINE_SEQ", sequenceName = "INQUIRY_LINE_SEQ", allocationSize = 1000)
public class InquiryLine implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "INQUIRY_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "INQUIRY_ID", nullable = false)
    private Inquiry inquiry;

    @Column(name = "LINE_NO", nullable = false)
    private int lineNo;

    @Column(name = "LINE_TEXT", nullable = false, length = 1000)
    private String text;

    /** What of the text names the product. */
    @Column(name = "ITEM_TEXT", length = 1000)
    private @Nullable String item;

    @Column(name = "SECTION_NAME", length = 200)
    private @Nullable String section;

    @Column(name = "QUANTITY", precision = 19, scale = 6)
    private @Nullable BigDecimal quantity;

    @Column(name = "UNIT_TEXT", length = 20)
    private @Nullable String unit;

    @Column(name = "REMARK", length = 500)
    private @Nullable String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "LINE_NOTE", length = 20)
    private @Nullable InquiryNote note;

    @Column(name = "PRODUCT_ID")
    private @Nullable Long productId;

    /** The unit as it was read, whatever became of it. */
    @Column(name = "ASKED_UNIT", length = 20)
    private @Nullable String askedUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "MATCHED_BY", length = 10)
    private @Nullable MatchedBy matchedBy;

    /** 0 to 100, of a product that was judged likely. */
    @Column(name = "MATCH_SCORE")
    private @Nullable Integer matchScore;

    protected InquiryLine() {}

    InquiryLine(Inquiry inquiry, int lineNo, InquiryText read) {
        this.inquiry = inquiry;
        this.lineNo = lineNo;
        this.text = Text.required("text", read.text(), 1000);
        this.item = Text.optional("item", read.item(), 1000);
        this.section = Text.optional("section", read.section(), 200);
        this.quantity = read.quantity();
        this.unit = Text.optional("unit", read.unit(), 20);
        this.askedUnit = unit;
        this.remark = Text.optional("remark", read.remark(), 500);
        this.note = read.note();
    }

    /** What a person makes of it. */
    void correct(
            @Nullable Long newProductId,
            @Nullable BigDecimal newQuantity,
            @Nullable String newUnit,
            @Nullable String newRemark) {
        if (newQuantity != null && (newQuantity.signum() <= 0 || newQuantity.compareTo(Quantity.MAX) > 0)) {
            throw BusinessException.invalidField("quantity", "shared.quantity-not-positive", newQuantity);
        }
        this.productId = newProductId;
        this.matchedBy = newProductId == null ? null : MatchedBy.PERSON;
        this.matchScore = null;
        this.quantity = newQuantity == null ? null : Decimals.round(newQuantity, Quantity.SCALE);
        this.unit = Text.optionalLine("unit", newUnit, 20);
        this.remark = Text.optional("remark", newRemark, 500);
        // somebody has looked at it
        this.note = newQuantity == null ? InquiryNote.NO_QUANTITY : null;
    }

    void match(InquiryFinding found) {
        this.productId = found.productId();
        this.matchedBy = found.by();
        this.matchScore = found.score();
        if (found.unit() != null) {
            this.unit = found.unit();
            this.note = note == InquiryNote.NO_UNIT ? null : note;
        }
    }

    @Override
    public AggregateRoot root() {
        return inquiry;
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

    public String getText() {
        return text;
    }

    public @Nullable String getItem() {
        return item;
    }

    public @Nullable String getSection() {
        return section;
    }

    public @Nullable BigDecimal getQuantity() {
        return quantity;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public @Nullable InquiryNote getNote() {
        return note;
    }

    public @Nullable Long getProductId() {
        return productId;
    }

    public @Nullable String getAskedUnit() {
        return askedUnit;
    }

    public @Nullable MatchedBy getMatchedBy() {
        return matchedBy;
    }

    public @Nullable Integer getMatchScore() {
        return matchScore;
    }
}
