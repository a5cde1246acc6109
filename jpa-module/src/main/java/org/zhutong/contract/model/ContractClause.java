package org.zhutong.contract.model;

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
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.ContentHash;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/**
 * A clause of a {@link Contract}: copied of a standard clause, as that was or altered, or written freely. It keeps the wording
 * it was copied of, so that everybody sees what was altered; when the contract is submitted its places are filled for good.
 */
@Entity
@Cacheable(false)
@Table(name = "CONTRACT_CLAUSE")
@SequenceGenerator(name = "CONTRACT_CLAUSE_SEQ", sequenceName = "CONTRACT_CLAUSE_SEQ", allocationSize = 50)
public class ContractClause implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONTRACT_CLAUSE_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CONTRACT_ID", nullable = false)
    private Contract contract;

    /** From 1. */
    @Column(name = "CLAUSE_NO", nullable = false)
    private int number;

    /** Of which it was copied; null when it was written freely. */
    @Column(name = "TEMPLATE_ID")
    private @Nullable Long templateId;

    @Column(name = "TEMPLATE_REVISION")
    private @Nullable Integer templateRevision;

    @Column(name = "CODE", length = 30)
    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 20)
    private @Nullable ClauseKind kind;

    @Column(name = "ALTERNATIVE_GROUP", length = 50)
    private @Nullable String group;

    @Column(name = "RISK_NOTE", length = 1000)
    private @Nullable String riskNote;

    @Lob
    @Column(name = "STANDARD_TEXT")
    private @Nullable String standardText;

    @Column(name = "TITLE", nullable = false, length = 200)
    private String title;

    @Lob
    @Column(name = "CLAUSE_TEXT", nullable = false)
    private String text;

    /** With its places filled, since the contract was submitted; null in a draft. */
    @Lob
    @Column(name = "AGREED_TEXT")
    private @Nullable String agreedText;

    protected ContractClause() {}

    ContractClause(Contract contract, String field, ClauseSpec says) {
        this.contract = contract;
        StandardClause standard = says.standard();
        if (standard != null) {
            this.templateId = standard.templateId();
            this.templateRevision = standard.revision();
            this.code = standard.code();
            this.kind = standard.kind();
            this.group = standard.group();
            this.riskNote = standard.riskNote();
            this.standardText = standard.text();
            this.title = standard.title();
            this.text = standard.text();
        } else {
            // missing ones are refused by name
            this.title = Text.requiredLine(field + ".title", says.title(), 200);
            this.text =
                    ClauseText.checked(field + ".text", Text.required(field + ".text", says.text(), ClauseText.LENGTH));
        }
    }

    /** The same clause in the next version of the contract. */
    ContractClause(Contract contract, ContractClause other) {
        this.contract = contract;
        this.number = other.number;
        this.templateId = other.templateId;
        this.templateRevision = other.templateRevision;
        this.code = other.code;
        this.kind = other.kind;
        this.group = other.group;
        this.riskNote = other.riskNote;
        this.standardText = other.standardText;
        this.title = other.title;
        this.text = other.text;
    }

    void word(String field, int newNumber, ClauseSpec says) {
        this.number = newNumber;
        String newTitle = says.title();
        if (newTitle != null) {
            this.title = Text.requiredLine(field + ".title", newTitle, 200);
        }
        String newText = says.text();
        if (newText != null) {
            this.text = ClauseText.checked(field + ".text", newText);
        }
    }

    /** Whether it says otherwise than the standard, which a clause of one's own always does. */
    public boolean isAltered() {
        return standardText == null || !standardText.equals(text);
    }

    void agree(Map<String, String> values) {
        this.agreedText = ClauseText.fill(text, values);
    }

    void reopen() {
        this.agreedText = null;
    }

    /** What is agreed; in a draft what would be, with the places that have a value filled. */
    public String wording(Map<String, String> values) {
        String agreed = agreedText;
        return agreed == null ? ClauseText.fill(text, values) : agreed;
    }

    void addTo(ContentHash hash) {
        hash.add(number).add(title).add(agreedText == null ? text : agreedText).add(isAltered());
    }

    public @Nullable Long getId() {
        return id;
    }

    @Override
    public AggregateRoot root() {
        return contract;
    }

    @Override
    public String partLabel() {
        return number + " " + title;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable Long getTemplateId() {
        return templateId;
    }

    public @Nullable Integer getTemplateRevision() {
        return templateRevision;
    }

    public @Nullable String getCode() {
        return code;
    }

    public @Nullable ClauseKind getKind() {
        return kind;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public @Nullable String getRiskNote() {
        return riskNote;
    }

    public @Nullable String getStandardText() {
        return standardText;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }
}
