package org.zhutong.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalPolicy;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * The rows that say when approval is needed. Everyone who may read policies sees the company's and their own branches';
 * company-wide people change the company's, others their branch's.
 */
@Stateless
public class ApprovalPolicyService {
    /** Kinds of document that can be submitted for approval. */
    public static final Set<DocumentType> TYPES = EnumSet.of(DocumentType.QUOTATION, DocumentType.SALES_ORDER);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Policies in scope. Filters: {@code documentType}, {@code active}, {@code branchId}; sorts: {@code name}. */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public Page<PolicyView> list(PageRequest request) {
        ListQuery<PolicyView> query = new ListQuery<>(
                        em,
                        PolicyView.class,
                        "NEW org.zhutong.approval.service.PolicyView(p.id, p.version, p.name, p.documentType, p.branchId,"
                                + " b.name, p.discountAbove, p.amountAbove, p.requiredPermission, p.active)",
                        "ApprovalPolicy p LEFT JOIN Branch b ON b.id = p.branchId",
                        "p.id")
                .filter("documentType", "p.documentType", DocumentType::valueOf)
                .filter("active", "p.active", Boolean::valueOf)
                .filter("branchId", "p.branchId", Long::valueOf)
                .sortable("name", "p.name", PolicyView::name);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            if (scope.branchIds().isEmpty()) {
                query.where("p.branchId IS NULL");
            } else {
                query.where("(p.branchId IS NULL OR p.branchId IN :scope)", "scope", scope.branchIds());
            }
        }
        return query.page(request, "name", PolicyView::id);
    }

    /** The permissions a policy can name. */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public List<String> permissions() {
        return Permissions.ALL.stream()
                .filter(permission -> permission.endsWith(":approve"))
                .toList();
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public PolicyView get(long id) {
        return view(load(id));
    }

    /** @throws BusinessException INVALID for an unknown branch or permission, or a kind of document that knows no approval */
    @RolesAllowed(Permissions.APPROVAL_POLICY_WRITE)
    public PolicyView create(PolicyCommand command) {
        if (!TYPES.contains(command.documentType())) {
            throw BusinessException.invalidField("documentType", "approval.type-invalid");
        }
        checkBranch(command.branchId());
        ApprovalPolicy policy = new ApprovalPolicy(
                command.name(),
                command.documentType(),
                command.branchId(),
                percent(command.discountAbove()),
                command.amountAbove(),
                permission(command));
        policy.setActive(!Boolean.FALSE.equals(command.active()));
        em.persist(policy);
        em.flush();
        return view(policy);
    }

    /**
     * Changes a policy; what it applies to is fixed.
     *
     * @throws BusinessException STALE when changed since {@code version} was read
     */
    @RolesAllowed(Permissions.APPROVAL_POLICY_WRITE)
    public PolicyView update(long id, int version, PolicyCommand command) {
        ApprovalPolicy policy = writable(id);
        StaleVersions.check(em, policy, version);
        if (policy.getDocumentType() != command.documentType()) {
            throw BusinessException.invalidField("documentType", "approval.policy-fixed");
        }
        if (!Objects.equals(policy.getBranchId(), command.branchId())) {
            throw BusinessException.invalidField("branchId", "approval.policy-fixed");
        }
        policy.change(command.name(), percent(command.discountAbove()), command.amountAbove(), permission(command));
        policy.setActive(!Boolean.FALSE.equals(command.active()));
        em.flush();
        return view(policy);
    }

    /** Deletes a policy that never asked for an approval; one that did is made inactive instead. */
    @RolesAllowed(Permissions.APPROVAL_POLICY_WRITE)
    public void delete(long id) {
        ApprovalPolicy policy = writable(id);
        long used = em.createQuery(
                        "SELECT COUNT(r) FROM ApprovalRequest r JOIN r.reasons reason WHERE reason.policyId = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (used > 0) {
            throw BusinessException.conflict("approval.policy-used", policy.getName(), used);
        }
        em.remove(policy);
        em.flush();
    }

    private String permission(PolicyCommand command) {
        String permission = command.requiredPermission().strip();
        if (!permissions().contains(permission)) {
            throw BusinessException.invalidField(
                    "requiredPermission", "approval.permission-unknown", String.join(", ", permissions()));
        }
        return permission;
    }

    private void checkBranch(@Nullable Long branchId) {
        boolean known = branchId == null
                ? caller.scope().companyWide()
                : caller.scope().includes(branchId) && em.find(Branch.class, branchId) != null;
        if (!known) {
            throw BusinessException.invalidField("branchId", "approval.branch-invalid");
        }
    }

    private static @Nullable Percent percent(@Nullable BigDecimal value) {
        return value == null ? null : Percent.of(value);
    }

    private ApprovalPolicy load(long id) {
        ApprovalPolicy policy = em.find(ApprovalPolicy.class, id);
        if (policy == null || (policy.getBranchId() != null && !caller.scope().includes(policy.getBranchId()))) {
            throw BusinessException.notFound("shared.not-found");
        }
        return policy;
    }

    private ApprovalPolicy writable(long id) {
        ApprovalPolicy policy = load(id);
        if (policy.getBranchId() == null && !caller.scope().companyWide()) {
            throw BusinessException.forbidden("approval.policy-company-wide");
        }
        return policy;
    }

    private PolicyView view(ApprovalPolicy policy) {
        Long branchId = policy.getBranchId();
        Branch branch = branchId == null ? null : em.find(Branch.class, branchId);
        return new PolicyView(
                Objects.requireNonNull(policy.getId()),
                policy.getVersion(),
                policy.getName(),
                policy.getDocumentType(),
                branchId,
                branch == null ? null : branch.getName(),
                policy.getDiscountAbove(),
                policy.getAmountAbove(),
                policy.getRequiredPermission(),
                policy.isActive());
    }
}
