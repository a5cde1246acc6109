package org.zhutong.approval.model;

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
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Text;

/**
 * When a kind of document needs approval, and whose (审批策略): conditions on its figures, and the chain of steps they lead to.
 * The steps of all active policies whose conditions hold add up. A branch that has an active policy of its own for a kind of
 * document is ruled by its own ones only, so that a branch can be stricter, or pilot something looser.
 *
 * <p>What it says is kept by version ({@link PolicyRevision}); a request keeps the chain it was made with.
 */
@Entity
@Cacheable(false)
@Table(name = "APPROVAL_POLICY")
@SequenceGenerator(name = "APPROVAL_POLICY_SEQ", sequenceName = "APPROVAL_POLICY_SEQ", allocationSize = 50)
public class ApprovalPolicy implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPROVAL_POLICY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOCUMENT_TYPE", nullable = false, length = 30)
    private DocumentType documentType;

    /** Null: for every branch without a policy of its own. */
    @Column(name = "BRANCH_ID")
    private @Nullable Long branchId;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    /** The number of the version that counts, the last one. */
    @Column(name = "REVISION", nullable = false)
    private int revision;

    @OneToMany(mappedBy = "policy", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<PolicyRevision> revisions = new ArrayList<>();

    protected ApprovalPolicy() {}

    /** What it says comes with {@link #change}. */
    public ApprovalPolicy(@Nullable String name, DocumentType documentType, @Nullable Long branchId) {
        this.name = Text.requiredLine("name", name, 100);
        this.documentType = documentType;
        this.branchId = branchId;
        this.active = true;
    }

    /**
     * Says something else from now on: a new version, unless it says the same as before.
     *
     * @param all whether every condition has to hold, else one is enough
     * @param conditions none: every document needs approval
     * @param steps the chain: at least one step, each with somebody who can answer it
     * @throws BusinessException INVALID, at the field
     */
    public void change(
            @Nullable String newName,
            boolean newActive,
            boolean all,
            List<ApprovalCondition> conditions,
            List<PlannedStep> steps,
            Act act) {
        this.name = Text.requiredLine("name", newName, 100);
        this.active = newActive;
        if (revision == 0 || !current().says(all, conditions, steps)) {
            revisions.add(new PolicyRevision(this, revision + 1, all, conditions, steps, act));
            revision++;
        }
    }

    /** The version that counts. */
    public PolicyRevision current() {
        return revisions.get(revisions.size() - 1);
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

    public String getName() {
        return name;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public boolean isActive() {
        return active;
    }

    public int getRevision() {
        return revision;
    }

    /** Every version there was, the first first. */
    public List<PolicyRevision> getRevisions() {
        return List.copyOf(revisions);
    }
}
