package org.zhutong.approval.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.approval.internal.ApprovalQueries;
import org.zhutong.approval.model.ApprovalReason;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/**
 * Asks for approval of documents and decides on it. Only people of the document's branch (or company-wide ones) who hold the
 * permission the policy names decide, and never on what they submitted themselves (invariant 8).
 */
@Stateless
public class ApprovalService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private EmployeeNames employees;

    @Inject
    private CallerContext caller;

    @Inject
    private Event<ApprovalDecided> decided;

    /** Whether a policy asks for approval of this content. For use cases that have checked their own permission. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean needed(ApprovalSubject subject) {
        return !queries.reasonsFor(subject).isEmpty();
    }

    /**
     * Asks for approval, when a policy wants it. For use cases that have checked their own permission, in their transaction.
     *
     * @param act who submits the document, and when
     * @return DIRECT when nothing asks for approval; PENDING when a request now waits for a decision
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ApprovalOutcome request(ApprovalSubject subject, Act act) {
        List<ApprovalReason> reasons = queries.reasonsFor(subject);
        if (reasons.isEmpty()) {
            return ApprovalOutcome.DIRECT;
        }
        em.persist(new ApprovalRequest(subject, reasons, act));
        return ApprovalOutcome.PENDING;
    }

    /** Takes back the open request of a document, if there is one. As {@link #request}. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(DocumentType type, long documentId, @Nullable String reason) {
        ApprovalRequest open = queries.open(type, documentId);
        if (open != null) {
            open.withdraw(caller.act().because(reason));
        }
    }

    /** Every request there was for a document the caller has been allowed to see, the latest first. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ApprovalView> ofDocument(DocumentType type, long documentId) {
        return queries.ofDocument(type, documentId).stream().map(this::view).toList();
    }

    /**
     * Requests in scope. Filters: {@code status}, {@code documentType}, {@code documentId}, {@code submittedBy}; sorts:
     * {@code submittedAt}, {@code amount}.
     *
     * @param mine only those the caller may decide now, the oldest first
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public Page<ApprovalRow> list(PageRequest request, boolean mine) {
        Page<ApprovalRow> page = queries.list(request, mine);
        Map<Long, List<ApprovalReason>> reasons =
                queries.reasons(page.items().stream().map(ApprovalRow::id).toList());
        Set<String> held = new HashSet<>(caller.permissions());
        return page.map(row -> {
            List<ReasonView> why = reasons.getOrDefault(row.id(), List.of()).stream()
                    .map(ApprovalService::view)
                    .toList();
            boolean decidable = !row.status().successors().isEmpty()
                    && !row.submittedBy().equals(caller.username())
                    && why.stream().allMatch(reason -> held.contains(reason.requiredPermission()));
            return row.with(why, decidable);
        });
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView get(long id) {
        return view(queries.load(id));
    }

    /**
     * Says yes to a request.
     *
     * @throws BusinessException FORBIDDEN {@code approval.own} or {@code approval.permission-missing}; CONFLICT when it is
     *     decided already or the document is no longer what was submitted
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView approve(long id, DecisionCommand command) {
        return decide(queries.load(id), true, command);
    }

    /** Says no to a request; as {@link #approve}, with a comment that says why. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView refuse(long id, DecisionCommand command) {
        return decide(queries.load(id), false, command);
    }

    /**
     * Decides on the open request of a document.
     *
     * @throws BusinessException as {@link #approve}; CONFLICT {@code approval.none-open} when the document waits for none
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView decide(DocumentType type, long documentId, boolean approved, DecisionCommand command) {
        ApprovalRequest open = queries.open(type, documentId);
        if (open == null || !caller.scope().includes(open.getBranchId())) {
            throw BusinessException.conflict("approval.none-open");
        }
        return decide(open, approved, command);
    }

    private ApprovalView decide(ApprovalRequest request, boolean approved, DecisionCommand command) {
        Act act = caller.act().because(command.comment());
        AuditContext.reason(command.comment());
        if (approved) {
            request.approve(act, caller.permissions());
        } else {
            request.refuse(act, caller.permissions());
        }
        em.flush();
        decided.fire(new ApprovalDecided(
                request.getDocumentType(),
                request.getDocumentId(),
                approved,
                act.by(),
                command.comment(),
                request.getContentHash()));
        em.flush();
        return view(request);
    }

    private static ReasonView view(ApprovalReason reason) {
        return new ReasonView(
                reason.getKind().name(), reason.getThreshold(), reason.getActual(), reason.getRequiredPermission());
    }

    private ApprovalView view(ApprovalRequest request) {
        Set<String> people = new HashSet<>(Set.of(request.getSubmittedBy()));
        request.getDecisions().forEach(decision -> people.add(decision.getBy()));
        Map<String, String> names = employees.of(people);
        return new ApprovalView(
                Objects.requireNonNull(request.getId()),
                request.getVersion(),
                request.getDocumentType(),
                request.getDocumentId(),
                request.getDocumentNumber(),
                request.getBranchId(),
                request.getTitle(),
                request.getAmount(),
                request.getDiscount(),
                request.getSubmittedBy(),
                names.getOrDefault(request.getSubmittedBy(), request.getSubmittedBy()),
                request.getSubmittedAt(),
                request.getStatus(),
                request.getContentHash(),
                request.getReasons().stream().map(ApprovalService::view).toList(),
                request.getDecisions().stream()
                        .map(decision -> new DecisionView(
                                decision.getBy(),
                                names.getOrDefault(decision.getBy(), decision.getBy()),
                                decision.getAt(),
                                decision.isApproved(),
                                decision.getRemark()))
                        .toList(),
                request.decidableBy(caller.username(), caller.permissions()));
    }
}
