package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalPolicy;
import org.zhutong.approval.model.ApprovalReason;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.service.ApprovalRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Finds requests and the policies that ask for them. */
@ApplicationScoped
public class ApprovalQueries {
    private static final String ROW = "NEW org.zhutong.approval.service.ApprovalRow(r.id, r.version, r.documentType,"
            + " r.documentId, r.documentNumber, r.branchId, r.title, r.amount, r.currency, r.discount, r.submittedBy,"
            + " COALESCE(e.displayName, r.submittedBy), r.submittedAt, r.status)";

    private static final List<ApprovalState> OPEN = List.of(ApprovalState.PENDING, ApprovalState.ESCALATED);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Requests in scope; {@code mine}: only those the caller may decide now. */
    public Page<ApprovalRow> list(PageRequest request, boolean mine) {
        ListQuery<ApprovalRow> query = new ListQuery<>(
                        em,
                        ApprovalRow.class,
                        ROW,
                        "ApprovalRequest r LEFT JOIN Employee e ON e.username = r.submittedBy",
                        "r.id")
                .filter("status", "r.status", ApprovalState::valueOf)
                .filter("documentType", "r.documentType", DocumentType::valueOf)
                .filter("documentId", "r.documentId", Long::valueOf)
                .filter("submittedBy", "r.submittedBy", String::valueOf)
                .sortable("submittedAt", "r.submittedAt", ApprovalRow::submittedAt)
                .sortable("amount", "r.amount", row -> row.amount().amount());
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("r.branchId", scope.branchIds());
        }
        if (mine) {
            query.within("r.status", OPEN)
                    .where("r.submittedBy <> :me", "me", caller.username())
                    .where(
                            "NOT EXISTS (SELECT w.id FROM ApprovalRequest w JOIN w.reasons reason"
                                    + " WHERE w.id = r.id AND reason.requiredPermission NOT IN :held)",
                            "held",
                            held());
        }
        return query.page(request, mine ? "submittedAt" : "-submittedAt", ApprovalRow::id);
    }

    /** Never empty, since an empty IN is no SQL. */
    private List<String> held() {
        List<String> held = new ArrayList<>(caller.permissions());
        held.add("-");
        return held;
    }

    /** Why each request was made, by request id. */
    public Map<Long, List<ApprovalReason>> reasons(Collection<Long> requestIds) {
        Map<Long, List<ApprovalReason>> byRequest = new HashMap<>();
        if (requestIds.isEmpty()) {
            return byRequest;
        }
        // field by field: a reason as a whole fails at the commit, where EclipseLink looks for changes of it
        List<Object[]> rows = em.createQuery(
                        "SELECT r.id, reason.kind, reason.threshold, reason.actual, reason.requiredPermission, reason.policyId"
                                + " FROM ApprovalRequest r JOIN r.reasons reason WHERE r.id IN :ids ORDER BY r.id, INDEX(reason)",
                        Object[].class)
                .setParameter("ids", requestIds)
                .getResultList();
        for (Object[] row : rows) {
            ApprovalReason reason = new ApprovalReason(
                    (ApprovalReason.Kind) row[1], (BigDecimal) row[2], (BigDecimal) row[3], (String) row[4], (Long)
                            row[5]);
            byRequest.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(reason);
        }
        return byRequest;
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    public ApprovalRequest load(long id) {
        ApprovalRequest request = em.find(ApprovalRequest.class, id);
        if (request == null || !caller.scope().includes(request.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return request;
    }

    /** The request a document waits for; null when it waits for none. */
    public @Nullable ApprovalRequest open(DocumentType type, Long documentId) {
        List<ApprovalRequest> found = em.createQuery(
                        "SELECT r FROM ApprovalRequest r WHERE r.openKey = :key", ApprovalRequest.class)
                .setParameter("key", ApprovalRequest.openKey(type, documentId))
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** Every request there was for a document, the latest first. */
    public List<ApprovalRequest> ofDocument(DocumentType type, Long documentId) {
        return em.createQuery(
                        "SELECT r FROM ApprovalRequest r WHERE r.documentType = :type AND r.documentId = :id"
                                + " ORDER BY r.id DESC",
                        ApprovalRequest.class)
                .setParameter("type", type)
                .setParameter("id", documentId)
                .getResultList();
    }

    /** What of the document asks for approval; empty when nothing does. */
    public List<ApprovalReason> reasonsFor(ApprovalSubject subject) {
        List<ApprovalPolicy> policies = em.createQuery(
                        "SELECT p FROM ApprovalPolicy p WHERE p.documentType = :type AND p.active = TRUE"
                                + " AND (p.branchId IS NULL OR p.branchId = :branch) ORDER BY p.id",
                        ApprovalPolicy.class)
                .setParameter("type", subject.type())
                .setParameter("branch", subject.branchId())
                .getResultList();
        boolean own = policies.stream().anyMatch(policy -> policy.getBranchId() != null);
        return policies.stream()
                .filter(policy -> !own || policy.getBranchId() != null)
                .flatMap(policy -> policy.reasonsFor(subject).stream())
                .toList();
    }
}
