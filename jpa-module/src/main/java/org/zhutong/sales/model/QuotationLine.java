package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
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

    protected QuotationLine() {}

    QuotationLine(Quotation quotation) {
        this.quotation = quotation;
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public AggregateRoot root() {
        return quotation;
    }
}
