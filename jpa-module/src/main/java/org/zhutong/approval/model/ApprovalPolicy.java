package org.zhutong.approval.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Text;

/**
 * When a kind of document needs approval, and whose (审批策略). A document needs it as soon as it exceeds <em>one</em> of the
 * thresholds of <em>one</em> active policy; a policy without thresholds asks for every document. A branch that has an active
 * policy of its own for a kind of document is ruled by its own ones only, so that a branch can be stricter, or pilot
 * something looser.
 *
 * <p>The amount compared is the total including VAT: the figure the customer sees and the credit limit is taken by.
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

    @Column(name = "DISCOUNT_ABOVE", precision = 9, scale = 4)
    private @Nullable Percent discountAbove;

    @Column(name = "AMOUNT_ABOVE", precision = 19, scale = 2)
    private @Nullable BigDecimal amountAbove;

    @Column(name = "REQUIRED_PERMISSION", nullable = false, length = 60)
    private String requiredPermission;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    protected ApprovalPolicy() {}

    /**
     * @param discountAbove approval is needed above this percentage; null: the discount does not matter
     * @param amountAbove approval is needed above this total including VAT; null: the amount does not matter
     * @param requiredPermission what whoever decides must hold, a {@code noun:approve}
     */
    public ApprovalPolicy(
            @Nullable String name,
            DocumentType documentType,
            @Nullable Long branchId,
            @Nullable Percent discountAbove,
            @Nullable BigDecimal amountAbove,
            @Nullable String requiredPermission) {
        this.documentType = documentType;
        this.branchId = branchId;
        this.active = true;
        change(name, discountAbove, amountAbove, requiredPermission);
    }

    /** Changes everything but what it applies to; open requests keep the thresholds they were made under. */
    public final void change(
            @Nullable String newName,
            @Nullable Percent newDiscountAbove,
            @Nullable BigDecimal newAmountAbove,
            @Nullable String newRequiredPermission) {
        this.name = Text.required("name", newName, 100);
        if (newDiscountAbove != null
                && (newDiscountAbove.compareTo(Percent.ZERO) < 0
                        || newDiscountAbove.compareTo(Percent.of("100")) > 0)) {
            throw BusinessException.invalidField("discountAbove", "approval.discount-invalid");
        }
        if (newAmountAbove != null && newAmountAbove.signum() < 0) {
            throw BusinessException.invalidField("amountAbove", "shared.positive-or-zero");
        }
        this.discountAbove = newDiscountAbove;
        this.amountAbove =
                newAmountAbove == null ? null : Money.of(newAmountAbove, "CNY").amount();
        String permission = Text.required("requiredPermission", newRequiredPermission, 60);
        if (!permission.matches("[a-z-]+:approve")) {
            throw BusinessException.invalidField("requiredPermission", "approval.permission-invalid", permission);
        }
        this.requiredPermission = permission;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** Why the document needs approval under this policy; empty when it does not. */
    public List<ApprovalReason> reasonsFor(ApprovalSubject subject) {
        List<ApprovalReason> reasons = new ArrayList<>();
        Percent discountLimit = discountAbove;
        BigDecimal amountLimit = amountAbove;
        if (discountLimit == null && amountLimit == null) {
            reasons.add(reason(ApprovalReason.Kind.ALWAYS, null, null));
        }
        if (discountLimit != null && subject.discount().compareTo(discountLimit) > 0) {
            reasons.add(reason(ApprovalReason.Kind.DISCOUNT, discountLimit.value(), subject.discountValue()));
        }
        if (discountLimit != null && subject.unpriced()) {
            reasons.add(reason(ApprovalReason.Kind.NO_LIST_PRICE, null, null));
        }
        if (amountLimit != null && subject.amount().amount().compareTo(amountLimit) > 0) {
            reasons.add(reason(
                    ApprovalReason.Kind.AMOUNT, amountLimit, subject.amount().amount()));
        }
        return reasons;
    }

    private ApprovalReason reason(
            ApprovalReason.Kind kind, @Nullable BigDecimal threshold, @Nullable BigDecimal actual) {
        Long policyId = id;
        if (policyId == null) {
            throw new IllegalStateException("a policy that was never saved");
        }
        return new ApprovalReason(kind, threshold, actual, requiredPermission, policyId);
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

    public @Nullable Percent getDiscountAbove() {
        return discountAbove;
    }

    public @Nullable BigDecimal getAmountAbove() {
        return amountAbove;
    }

    public String getRequiredPermission() {
        return requiredPermission;
    }

    public boolean isActive() {
        return active;
    }
}
