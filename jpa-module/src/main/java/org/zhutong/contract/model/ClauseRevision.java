package org.zhutong.contract.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;

/** One wording of a standard clause. Never changed: a change of the clause adds the next one. */
@Entity
@Cacheable(false)
@Table(name = "CLAUSE_REVISION")
@SequenceGenerator(name = "CLAUSE_REVISION_SEQ", sequenceName = "CLAUSE_REVISION_SEQ", allocationSize = 50)
public class ClauseRevision implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CLAUSE_REVISION_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "TEMPLATE_ID", nullable = false)
    private ClauseTemplate template;

    /** From 1. */
    @Column(name = "REVISION", nullable = false)
    private int number;

    @Column(name = "TITLE", nullable = false, length = 200)
    private String title;

    @Lob
    @Column(name = "CLAUSE_TEXT", nullable = false)
    private String text;

    @Column(name = "RISK_NOTE", length = 1000)
    private @Nullable String riskNote;

    @Column(name = "MADE_BY", nullable = false, length = 100)
    private String madeBy;

    @Column(name = "MADE_AT", nullable = false)
    private Instant madeAt;

    protected ClauseRevision() {}

    ClauseRevision(ClauseTemplate template, int number, ClauseData data, Act act) {
        this.template = template;
        this.number = number;
        this.title = data.title();
        this.text = data.text();
        this.riskNote = data.riskNote();
        this.madeBy = act.by();
        this.madeAt = act.at();
    }

    boolean says(ClauseData data) {
        return title.equals(data.title()) && text.equals(data.text()) && Objects.equals(riskNote, data.riskNote());
    }

    /** What contracts copy. */
    public StandardClause standard() {
        return new StandardClause(
                Objects.requireNonNull(template.getId()),
                number,
                template.getCode(),
                template.getKind(),
                template.getGroup(),
                template.getPosition(),
                title,
                text,
                riskNote);
    }

    @Override
    public AggregateRoot root() {
        return template;
    }

    @Override
    public String partLabel() {
        return "v" + number;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    public @Nullable String getRiskNote() {
        return riskNote;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
