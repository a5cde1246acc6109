package org.zhutong.approval.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.StatusChange;
import org.zhutong.shared.model.Text;

/**
 * A document that asks for approval (审批单). Made when the document is submitted, with what it asks for and why it has to;
 * answered once by somebody else who holds the permission the policies named (invariant 8), or withdrawn by the submitter.
 * The decision holds for the content hash of the moment of submission. Submitting again makes a new request.
 *
 * <p>Life: {@code PENDING → APPROVED | REFUSED | WITHDRAWN | ESCALATED}.
 */
@Entity
@Cacheable(false)
@Table(name = "APPROVAL_REQUEST")
@SequenceGenerator(name = "APPROVAL_REQUEST_SEQ", sequenceName = "APPROVAL_REQUEST_SEQ", allocationSize = 50)
public class ApprovalRequest implements AggregateRoot {
    /** Longest remark of a decision. */
    public static final int REMARK_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "APPROVAL_REQUEST_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "DOCUMENT_TYPE", nullable = false, length = 30)
    private DocumentType documentType;

    @Column(name = "DOCUMENT_ID", nullable = false)
    private Long documentId;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String documentNumber;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "TITLE", nullable = false, length = 400)
    private String title;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "DISCOUNT", nullable = false, precision = 9, scale = 4)
    private Percent discount;

    @Column(name = "SUBMITTED_BY", nullable = false, length = 100)
    private String submittedBy;

    @Column(name = "SUBMITTED_AT", nullable = false)
    private Instant submittedAt;

    @Column(name = "CONTENT_HASH", nullable = false, length = 64)
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", nullable = false, length = 20)
    private ApprovalState status;

    /** Kind and id of the document while the request is open, else null: unique, so a document has one open request. */
    @Column(name = "OPEN_KEY", length = 60)
    private @Nullable String openKey;

    @ElementCollection
    @CollectionTable(name = "APPROVAL_REASON", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    @OrderColumn(name = "POSITION")
    private List<ApprovalReason> reasons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_DECISION", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    @OrderColumn(name = "POSITION")
    private List<Decision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "APPROVAL_STATUS_CHANGE", joinColumns = @JoinColumn(name = "DOCUMENT_ID"))
    @OrderColumn(name = "POSITION")
    private List<StatusChange> history = new ArrayList<>();

    protected ApprovalRequest() {}

    /**
     * @param why at least one reason
     * @param act who submits the document, when
     */
    public ApprovalRequest(ApprovalSubject subject, List<ApprovalReason> why, Act act) {
        if (why.isEmpty()) {
            throw new IllegalArgumentException("nothing asks for approval of " + subject.number());
        }
        this.documentType = subject.type();
        this.documentId = subject.documentId();
        this.documentNumber = subject.number();
        this.branchId = subject.branchId();
        this.title = subject.title();
        this.amount = subject.amount().amount();
        this.currency = subject.amount().currency();
        this.discount = subject.discount();
        this.submittedBy = act.by();
        this.submittedAt = act.at();
        this.contentHash = subject.contentHash();
        this.status = ApprovalState.PENDING;
        this.openKey = openKey(subject.type(), subject.documentId());
        this.reasons.addAll(why);
        this.history.add(StatusChange.initial(status, act));
    }

    /** What {@code OPEN_KEY} holds for a document with an open request. */
    public static String openKey(DocumentType type, Long documentId) {
        return type.name() + ":" + documentId;
    }

    /**
     * Says yes.
     *
     * @param heldPermissions what the decider may do
     */
    public void approve(Act act, Collection<String> heldPermissions) {
        decide(ApprovalState.APPROVED, act, heldPermissions);
    }

    /** Says no; a remark is needed, so that the submitter knows what to change. */
    public void refuse(Act act, Collection<String> heldPermissions) {
        if (act.reason() == null) {
            throw BusinessException.invalidField("comment", "approval.comment-required");
        }
        decide(ApprovalState.REFUSED, act, heldPermissions);
    }

    private void decide(ApprovalState decision, Act act, Collection<String> heldPermissions) {
        Act checked = act.because(Text.optional("comment", act.reason(), REMARK_LENGTH));
        if (submittedBy.equals(act.by())) {
            throw BusinessException.forbidden("approval.own", documentNumber);
        }
        for (String permission : requiredPermissions()) {
            if (!heldPermissions.contains(permission)) {
                throw BusinessException.forbidden("approval.permission-missing", documentNumber, permission);
            }
        }
        move(decision, checked);
        decisions.add(new Decision(checked, decision == ApprovalState.APPROVED));
    }

    /** The document is taken back before anybody decided. */
    public void withdraw(Act act) {
        move(ApprovalState.WITHDRAWN, act);
    }

    private void move(ApprovalState next, Act act) {
        history.add(StatusChange.move(status, next, documentNumber, act));
        status = next;
        openKey = null;
    }

    /** Whether this person could decide it now; the rule behind the buttons. */
    public boolean decidableBy(String user, Collection<String> heldPermissions) {
        return isOpen() && !submittedBy.equals(user) && heldPermissions.containsAll(requiredPermissions());
    }

    public boolean isOpen() {
        return openKey != null;
    }

    /** Every permission a policy named; whoever decides needs all of them. */
    public Set<String> requiredPermissions() {
        Set<String> permissions = new TreeSet<>();
        reasons.forEach(reason -> permissions.add(reason.getRequiredPermission()));
        return permissions;
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
        return documentNumber;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public Long getBranchId() {
        return branchId;
    }

    public String getTitle() {
        return title;
    }

    public Money getAmount() {
        return Money.of(amount, currency);
    }

    public Percent getDiscount() {
        return discount;
    }

    public String getSubmittedBy() {
        return submittedBy;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public String getContentHash() {
        return contentHash;
    }

    public ApprovalState getStatus() {
        return status;
    }

    public List<ApprovalReason> getReasons() {
        return List.copyOf(reasons);
    }

    public List<Decision> getDecisions() {
        return List.copyOf(decisions);
    }

    public List<StatusChange> getHistory() {
        return List.copyOf(history);
    }
}
