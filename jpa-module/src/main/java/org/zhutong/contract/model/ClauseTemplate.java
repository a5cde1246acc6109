package org.zhutong.contract.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.Text;

/**
 * A standard clause (条款模板) that contracts copy. What it says is kept by version ({@link ClauseRevision}); one that is no
 * longer active is not offered any more, the contracts that have it keep it.
 */
@Entity
@Cacheable(false)
@Table(name = "CLAUSE_TEMPLATE")
@SequenceGenerator(name = "CLAUSE_TEMPLATE_SEQ", sequenceName = "CLAUSE_TEMPLATE_SEQ", allocationSize = 50)
public class ClauseTemplate implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CLAUSE_TEMPLATE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = 30)
    private String code;

    @Column(name = "TITLE", nullable = false, length = 200)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private ClauseKind kind;

    /** Of its clauses a contract has exactly one; null for any other kind of clause. */
    @Column(name = "ALTERNATIVE_GROUP", length = 50)
    private @Nullable String group;

    /** The only kind of contract it is for; null: every kind. */
    @Enumerated(EnumType.STRING)
    @Column(name = "CONTRACT_KIND", length = 20)
    private @Nullable ContractKind contractKind;

    @Column(name = "POSITION", nullable = false)
    private int position;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    /** The number of the version that counts, the last one. */
    @Column(name = "REVISION", nullable = false)
    private int revision;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ClauseRevision> revisions = new ArrayList<>();

    protected ClauseTemplate() {}

    /** @param code by which people know it; never changes */
    public ClauseTemplate(String code, ClauseData data, Act act) {
        this.code = Text.requiredLine("code", code, 30);
        change(data, act);
    }

    /** Says something else from now on: a new version, unless the wording is the same as before. */
    public final void change(ClauseData data, Act act) {
        this.title = data.title();
        this.kind = data.kind();
        this.group = data.group();
        this.contractKind = data.contractKind();
        this.position = data.position();
        this.active = data.active();
        this.searchText = SearchText.of(code, title, group);
        if (revision == 0 || !current().says(data)) {
            revisions.add(new ClauseRevision(this, revision + 1, data, act));
            revision++;
        }
    }

    /** The wording that counts. */
    public ClauseRevision current() {
        return revisions.get(revisions.size() - 1);
    }

    /** Whether it is for this kind of contract. */
    public boolean isFor(ContractKind contract) {
        return contractKind == null || contractKind == contract;
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
        return code + " " + title;
    }

    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    public ClauseKind getKind() {
        return kind;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public @Nullable ContractKind getContractKind() {
        return contractKind;
    }

    public int getPosition() {
        return position;
    }

    public boolean isActive() {
        return active;
    }

    public int getRevision() {
        return revision;
    }

    /** Every version there was, the first first. */
    public List<ClauseRevision> getRevisions() {
        return List.copyOf(revisions);
    }
}
