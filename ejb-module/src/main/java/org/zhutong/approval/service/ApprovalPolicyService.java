package org.zhutong.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.internal.ApprovalRouting;
import org.zhutong.approval.internal.ApprovalRouting.Route;
import org.zhutong.approval.internal.PolicyInput;
import org.zhutong.approval.internal.PolicyViews;
import org.zhutong.approval.model.ApprovalPolicy;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.model.PlannedStep;
import org.zhutong.organisation.model.Branch;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * The rows that say when approval is needed, and whose. Everyone who may read policies sees the company's and their own
 * branches'; company-wide people change the company's, others their branch's.
 */
@Stateless
public class ApprovalPolicyService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ApprovalRouting routing;

    @Inject
    private PolicyViews views;

    @Inject
    private PolicyInput input;

    @Inject
    private CompanyBooks books;

    @Inject
    private CallerContext caller;

    /** Policies in scope. Filters: {@code documentType}, {@code active}, {@code branchId}; sorts: {@code name}. */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public Page<PolicyView> list(PageRequest request) {
        ListQuery<PolicyView> query = new ListQuery<>(
                        em,
                        PolicyView.class,
                        "NEW org.zhutong.approval.service.PolicyView(p.id, p.version, p.name, p.documentType, p.branchId,"
                                + " b.name, p.revision, p.active)",
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
        Page<PolicyView> page = query.page(request, "name", PolicyView::id);
        Map<Long, PolicyView> full = views.complete(page.items());
        return page.map(row -> Objects.requireNonNull(full.get(row.id())));
    }

    /** Kinds of document that can be submitted for approval. */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public Set<DocumentType> types() {
        return routing.types();
    }

    /** The permissions a policy can name. */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public List<String> permissions() {
        return Permissions.APPROVING;
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public PolicyView get(long id) {
        return view(load(id));
    }

    /** Every version of what a policy said, the last first. @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public List<RevisionView> revisions(long id) {
        return views.revisions(load(id));
    }

    /**
     * Makes a policy.
     *
     * @throws BusinessException INVALID for an unknown branch, permission or person, or a step that nobody could answer
     */
    @RolesAllowed(Permissions.APPROVAL_POLICY_WRITE)
    public PolicyView create(PolicyCommand command) {
        if (!types().contains(command.documentType())) {
            throw BusinessException.invalidField("documentType", "approval.type-invalid");
        }
        checkBranch(command.branchId());
        ApprovalPolicy policy = new ApprovalPolicy(command.name(), command.documentType(), command.branchId());
        change(policy, command);
        em.persist(policy);
        em.flush();
        return view(policy);
    }

    /**
     * Changes a policy; what it applies to is fixed. What it says becomes its next version, when it differs; open requests
     * keep the chain they were made with.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; else as {@link #create}
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
        change(policy, command);
        em.flush();
        return view(policy);
    }

    /**
     * Deletes a policy that never asked for an approval; one that did is made inactive instead, and so is the last for a kind of
     * document, so that the trail keeps that nobody is asked any more.
     */
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
        long others = em.createQuery(
                        "SELECT COUNT(p) FROM ApprovalPolicy p WHERE p.documentType = :type AND p.id <> :id",
                        Long.class)
                .setParameter("type", policy.getDocumentType())
                .setParameter("id", id)
                .getSingleResult();
        if (others == 0) {
            throw BusinessException.conflict("approval.policy-last", policy.getName());
        }
        routing.changes(policy.getDocumentType());
        em.remove(policy);
        em.flush();
    }

    /**
     * Which steps a document would get, or one with these figures, and who could answer them. Nothing is kept.
     *
     * @throws BusinessException INVALID without document and branch; NOT_FOUND for a document outside the caller's scope
     */
    @RolesAllowed(Permissions.APPROVAL_POLICY_READ)
    public SimulationView simulate(SimulationCommand command) {
        if (!types().contains(command.documentType())) {
            throw BusinessException.invalidField("documentType", "approval.type-invalid");
        }
        String number = "";
        String currency = books.currency();
        Long branchId = command.branchId();
        Route route;
        if (command.documentId() != null) {
            ApprovalSubject subject =
                    routing.of(command.documentType()).subject(command.documentType(), command.documentId());
            number = subject.number();
            currency = subject.amount().currency();
            branchId = subject.branchId();
            route = routing.route(subject, false);
        } else {
            if (branchId == null || !caller.scope().includes(branchId) || em.find(Branch.class, branchId) == null) {
                throw BusinessException.invalidField("branchId", "approval.branch-invalid");
            }
            route = routing.route(command.documentType(), branchId, command.facts());
        }
        String asked = command.submitter();
        String submitter = asked == null || asked.isBlank() ? caller.username() : asked.strip();
        List<PlannedStep> chain = route.chain();
        List<String> problems = new ArrayList<>();
        try {
            chain = routing.resolve(chain, submitter);
        } catch (BusinessException e) {
            problems.add(Messages.text(caller.locale(), e));
        }
        return views.simulation(number, currency, route.reasons(), chain, submitter, branchId, problems);
    }

    private void change(ApprovalPolicy policy, PolicyCommand command) {
        policy.change(
                command.name(),
                !Boolean.FALSE.equals(command.active()),
                Boolean.TRUE.equals(command.matchAll()),
                input.conditions(command),
                input.steps(command),
                caller.act());
        routing.changes(policy.getDocumentType());
    }

    private void checkBranch(@Nullable Long branchId) {
        boolean known = branchId == null
                ? caller.scope().companyWide()
                : caller.scope().includes(branchId) && em.find(Branch.class, branchId) != null;
        if (!known) {
            throw BusinessException.invalidField("branchId", "approval.branch-invalid");
        }
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
        PolicyView head = new PolicyView(
                Objects.requireNonNull(policy.getId()),
                policy.getVersion(),
                policy.getName(),
                policy.getDocumentType(),
                branchId,
                branch == null ? null : branch.getName(),
                policy.getRevision(),
                policy.isActive());
        return Objects.requireNonNull(views.complete(List.of(head)).get(head.id()));
    }
}
