package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.Text;

/**
 * What a branch quotes again and again (报价模板): the lines of a quotation with their sections, options and alternatives, without
 * prices and discounts, which are those of the day and the customer whenever a quotation is begun with it. It never changes, only
 * goes; its name is its branch's only one.
 */
@Entity
@Cacheable(false)
@Table(name = "QUOTATION_TEMPLATE")
@SequenceGenerator(name = "QUOTATION_TEMPLATE_SEQ", sequenceName = "QUOTATION_TEMPLATE_SEQ", allocationSize = 50)
public class QuotationTemplate implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "QUOTATION_TEMPLATE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    /** User name. */
    @Column(name = "CREATED_BY", nullable = false, length = 100)
    private String createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    private Instant createdAt;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "QUOTATION_TEMPLATE_LINE", joinColumns = @JoinColumn(name = "TEMPLATE_ID"))
    @OrderColumn(name = "POSITION")
    private List<QuotationTemplateLine> lines = new ArrayList<>();

    protected QuotationTemplate() {}

    /** @throws BusinessException INVALID without a name; CONFLICT when the quotation has no lines */
    public QuotationTemplate(Quotation quotation, @Nullable String name, Act act) {
        if (quotation.lines().isEmpty()) {
            throw BusinessException.conflict("sales.no-lines", quotation.label());
        }
        this.branchId = quotation.getBranchId();
        this.name = Text.requiredLine("name", name, 100);
        this.createdBy = act.by();
        this.createdAt = act.at();
        this.searchText = SearchText.of(this.name);
        quotation.lines().forEach(line -> lines.add(new QuotationTemplateLine(line, quotation.sectionOf(line))));
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
        return name;
    }

    public Long getBranchId() {
        return branchId;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public List<QuotationTemplateLine> getLines() {
        return List.copyOf(lines);
    }
}
