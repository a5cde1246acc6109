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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.approval.internal.ApprovalNotices;
import org.zhutong.approval.internal.ApprovalQueries;
import org.zhutong.approval.internal.ApprovalRouting;
import org.zhutong.approval.internal.ApprovalRouting.Route;
import org.zhutong.approval.internal.ApprovalViews;
import org.zhutong.approval.internal.Voices;
import org.zhutong.approval.internal.Voices.Speaker;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/**
 * Asks for approval of documents and decides on it, by the rules of {@link ApprovalRequest}: whom the open steps ask, or their
 * deputies, never on what they submitted themselves nor twice in one chain (invariant 8). Page, REST, bulk action and the
 * document's own approve all come here.
 */
@Stateless
public class ApprovalService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private ApprovalRouting routing;

    @Inject
    private ApprovalNotices notices;

    @Inject
    private ApprovalViews views;

    @Inject
    private Voices voices;

    @Inject
    private CallerContext caller;

    @Inject
    private Event<ApprovalDecided> decided;

    /** Whether a policy asks for approval of this content. For use cases that have checked their own permission. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean needed(ApprovalSubject subject) {
        return !routing.route(subject, false).isDirect();
    }

    /**
     * Asks for approval, when a policy wants it. For use cases that have checked their own permission, in their transaction.
     *
     * @param act who submits the document, and when
     * @return DIRECT when nothing asks for approval; PENDING when a request now waits for a decision
     * @throws BusinessException CONFLICT {@code approval.no-manager} or {@code approval.no-approver} when a step names nobody
     *     who could decide
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ApprovalOutcome request(ApprovalSubject subject, Act act) {
        Route route = routing.route(subject, true);
        if (route.isDirect()) {
            return ApprovalOutcome.DIRECT;
        }
        ApprovalRequest request =
                new ApprovalRequest(subject, route.reasons(), routing.resolve(route.chain(), act.by()), act);
        em.persist(request);
        notices.ask(request);
        return ApprovalOutcome.PENDING;
    }

    /** Takes back the open request of a document, if there is one. As {@link #request}. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(DocumentType type, long documentId, @Nullable String reason) {
        ApprovalRequest open = queries.open(type, documentId);
        if (open != null) {
            queries.locked(open).withdraw(caller.act().because(reason));
        }
    }

    /** Every request there was for a document the caller has been allowed to see, the latest first. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ApprovalView> ofDocument(DocumentType type, long documentId) {
        List<ApprovalRequest> requests = queries.ofDocument(type, documentId);
        return requests.isEmpty() ? List.of() : views.of(requests, voices.ofCaller());
    }

    /**
     * Requests in scope, and those that name the caller or somebody who delegated to them. Filters: {@code status},
     * {@code documentType}, {@code documentId}, {@code submittedBy}; sorts: {@code submittedAt}, {@code amount}.
     *
     * @param mine only those that wait for the caller, the oldest first
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public Page<ApprovalRow> list(PageRequest request, boolean mine) {
        Speaker speaker = voices.ofCaller();
        Page<ApprovalRow> page = queries.list(request, mine, speaker);
        Map<Long, ApprovalRequest> whole =
                queries.whole(page.items().stream().map(ApprovalRow::id).toList());
        return page.map(row -> {
            ApprovalRequest shown = Objects.requireNonNull(whole.get(row.id()));
            return row.with(
                    ReasonView.of(shown.getReasons(), caller.has(Permissions.COST_READ)),
                    shown.decidableBy(speaker.username(), speaker.in(row.branchId())));
        });
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView get(long id) {
        Speaker speaker = voices.ofCaller();
        return view(queries.load(id, speaker), speaker);
    }

    /**
     * Says yes to a request, at the step that asks the caller.
     *
     * @throws BusinessException FORBIDDEN {@code approval.own}, {@code approval.twice}, {@code approval.not-asked},
     *     {@code approval.needed-later} or {@code approval.left}; CONFLICT when it is decided already or the document is no
     *     longer what was submitted
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView approve(long id, DecisionCommand command) {
        Speaker speaker = voices.ofCaller();
        return decide(queries.load(id, speaker), speaker, true, command);
    }

    /** Says no to a request; as {@link #approve}, with a comment that says why. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView refuse(long id, DecisionCommand command) {
        Speaker speaker = voices.ofCaller();
        return decide(queries.load(id, speaker), speaker, false, command);
    }

    /**
     * Decides on the open request of a document.
     *
     * @throws BusinessException as {@link #approve}; CONFLICT {@code approval.none-open} when the document waits for none
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ApprovalView decide(DocumentType type, long documentId, boolean approved, DecisionCommand command) {
        Speaker speaker = voices.ofCaller();
        ApprovalRequest open = queries.open(type, documentId);
        if (open == null || !ApprovalQueries.sees(open, speaker)) {
            throw BusinessException.conflict("approval.none-open");
        }
        return decide(open, speaker, approved, command);
    }

    private ApprovalView decide(ApprovalRequest found, Speaker speaker, boolean approved, DecisionCommand command) {
        if (speaker.left()) {
            throw BusinessException.forbidden("approval.left");
        }
        ApprovalRequest request = queries.locked(found);
        Act act = caller.act().because(command.comment());
        AuditContext.reason(command.comment());
        int level = request.getLevel();
        if (approved) {
            request.approve(act, speaker.in(request.getBranchId()));
        } else {
            request.refuse(act, speaker.in(request.getBranchId()));
        }
        em.flush();
        if (!request.isOpen()) {
            decided.fire(new ApprovalDecided(
                    request.getDocumentType(),
                    request.getDocumentId(),
                    approved,
                    act.by(),
                    command.comment(),
                    request.getContentHash()));
            notices.tell(request, command.comment());
            em.flush();
        } else if (request.getLevel() > level) {
            notices.ask(request);
        }
        return view(request, speaker);
    }

    private ApprovalView view(ApprovalRequest request, Speaker speaker) {
        return views.of(List.of(request), speaker).get(0);
    }
}
