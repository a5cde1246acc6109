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
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;

/** A line of a {@link Quotation}. */
@Entity
@Cacheable(false)
@Table(name = "QUOTATION_LINE")
@SequenceGenerator(name = "QUOTATION_LINE_SEQ", sequenceName = "QUOTATION_LINE_SEQ", allocationSize = 1000)
public class QuotationLine extends SalesLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUOTATION_LINE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "QUOTATION_ID", nullable = false)
    private Quotation quotation;

    /** Number of its section; null: before all sections. */
    @Column(name = "SECTION_NO")
    private @Nullable Integer sectionNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private LineKind kind = LineKind.NORMAL;

    /** Number of the line it may replace; of an alternative, and only of one. */
    @Column(name = "ALTERNATIVE_TO")
    private @Nullable Integer alternativeTo;

    /** Whether it is bought: the normal lines, until the customer chooses. */
    @Column(name = "TAKEN", nullable = false)
    private boolean taken = true;

    protected QuotationLine() {}

    QuotationLine(Quotation quotation) {
        this.quotation = quotation;
    }

    void place(LinePlace place) {
        this.sectionNo = place.section();
        this.kind = place.kind();
        this.alternativeTo = place.alternativeTo();
        this.taken = kind == LineKind.NORMAL;
    }

    void take(boolean bought) {
        this.taken = bought;
    }

    /** Says the same as a line of an earlier version. */
    void repeat(QuotationLine earlier) {
        copyFrom(earlier);
        place(earlier.getPlace());
    }

    @Override
    void addTo(ContentHash hash) {
        super.addTo(hash);
        // a line that is simply bought is the same content as before there were others
        if (!getPlace().equals(LinePlace.PLAIN)) {
            hash.add("place").add(sectionNo).add(kind).add(alternativeTo);
        }
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public AggregateRoot root() {
        return quotation;
    }

    public LinePlace getPlace() {
        return new LinePlace(sectionNo, kind, alternativeTo);
    }

    public @Nullable Integer getSectionNo() {
        return sectionNo;
    }

    public LineKind getKind() {
        return kind;
    }

    public @Nullable Integer getAlternativeTo() {
        return alternativeTo;
    }

    @Override
    public boolean isCounted() {
        return taken;
    }
}
