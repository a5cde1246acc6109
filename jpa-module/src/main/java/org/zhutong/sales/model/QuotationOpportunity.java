package org.zhutong.sales.model;

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

/** Which opportunity a quotation, with all its versions, is for. Not part of what is offered: it may change at any time. */
@Entity
@Cacheable(false)
@Table(name = "QUOTATION_OPPORTUNITY")
@SequenceGenerator(name = "QUOTATION_OPPORTUNITY_SEQ", sequenceName = "QUOTATION_OPPORTUNITY_SEQ", allocationSize = 50)
public class QuotationOpportunity implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUOTATION_OPPORTUNITY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "QUOTATION_NUMBER", nullable = false, length = 40)
    private String quotationNumber;

    @Column(name = "OPPORTUNITY_ID", nullable = false)
    private Long opportunityId;

    protected QuotationOpportunity() {}

    public QuotationOpportunity(String quotationNumber, Long opportunityId) {
        this.quotationNumber = quotationNumber;
        this.opportunityId = opportunityId;
    }

    public void changeTo(Long other) {
        this.opportunityId = other;
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
        return quotationNumber;
    }

    public Long getOpportunityId() {
        return opportunityId;
    }
}
