package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.internal.Voices.Speaker;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.approval.service.ApprovalRow;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Finds requests. */
@ApplicationScoped
public class ApprovalQueries {
    private static final String ROW = "NEW org.zhutong.approval.service.ApprovalRow(r.id, r.version, r.documentType,"
            + " r.documentId, r.documentNumber, r.branchId, r.title, r.amount, r.currency, r.discount, r.submittedBy,"
            + " COALESCE(e.displayName, r.submittedBy), r.submittedAt, r.status)";

    private static final List<ApprovalState> OPEN = List.of(ApprovalState.PENDING, ApprovalState.ESCALATED);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** Requests in scope or naming the speaker; {@code mine}: only those that wait for one of the speaker's voices. */
    public Page<ApprovalRow> list(PageRequest request, boolean mine, Speaker speaker) {
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
        if (mine) {
            waitingFor(query, speaker);
        } else {
            visible(query, speaker);
        }
        return query.page(request, mine ? "submittedAt" : "-submittedAt", ApprovalRow::id);
    }

    private void visible(ListQuery<ApprovalRow> query, Speaker speaker) {
        DataScope scope = speaker.scope();
        if (scope.companyWide()) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("names", speaker.usernames()));
        String named =
                "EXISTS (SELECT w.id FROM ApprovalRequest w JOIN w.people p WHERE w.id = r.id AND p.username IN :names)";
        if (scope.branchIds().isEmpty()) {
            query.where(named, parameters);
        } else {
            parameters.put("scope", scope.branchIds());
            query.where("(r.branchId IN :scope OR " + named + ")", parameters);
        }
    }

    /** A step of the open level, not yet done, whose permission a voice holds in the branch or at which one is named. */
    private void waitingFor(ListQuery<ApprovalRow> query, Speaker speaker) {
        query.within("r.status", OPEN)
                .where("r.submittedBy <> :me", "me", speaker.username())
                .where("NOT EXISTS (SELECT w.id FROM ApprovalRequest w JOIN w.decisions d WHERE w.id = r.id"
                        + " AND (d.by = :me OR d.decidedFor = :me))");
        if (speaker.left()) {
            query.where("1 = 0");
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        List<String> holds = new ArrayList<>();
        DataScope scope = speaker.scope();
        if (!speaker.approves().isEmpty()
                && (scope.companyWide() || !scope.branchIds().isEmpty())) {
            parameters.put("held", speaker.approves());
            String within = "";
            if (!scope.companyWide()) {
                parameters.put("scope", scope.branchIds());
                within = " AND r.branchId IN :scope";
            }
            holds.add("(s.permission IN :held" + within + ")");
        }
        for (Person person : speaker.behind()) {
            if (!person.approves().isEmpty()) {
                String n = String.valueOf(holds.size());
                parameters.put("held" + n, person.approves());
                Long branchId = person.branchId();
                String within = "";
                if (branchId != null) {
                    parameters.put("branch" + n, branchId);
                    within = " AND r.branchId = :branch" + n;
                }
                holds.add("(s.permission IN :held" + n + within + " AND r.submittedBy <> :person" + n + ")");
                parameters.put("person" + n, person.username());
            }
        }
        parameters.put("names", speaker.usernames());
        holds.add("EXISTS (SELECT n.id FROM ApprovalRequest n JOIN n.people p WHERE n.id = r.id AND p.step = INDEX(s)"
                + " AND p.role <> org.zhutong.approval.model.StepPerson.Role.STANDBY AND p.username IN :names)");
        query.where(
                "EXISTS (SELECT o.id FROM ApprovalRequest o JOIN o.steps s WHERE o.id = r.id AND s.level = r.level"
                        + " AND (SELECT COUNT(d.by) FROM ApprovalRequest g JOIN g.decisions d WHERE g.id = r.id AND d.step = INDEX(s))"
                        + " < s.needed AND (" + String.join(" OR ", holds) + "))",
                parameters);
    }

    /** Requests with everything that belongs to them, to look at only, in a fixed number of statements. */
    public Map<Long, ApprovalRequest> whole(Collection<Long> ids) {
        Map<Long, ApprovalRequest> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("SELECT r FROM ApprovalRequest r WHERE r.id IN :ids", ApprovalRequest.class)
                    .setParameter("ids", ids)
                    // rows of an element collection read for several at once cannot be managed
                    .setHint("eclipselink.read-only", "true")
                    .setHint("eclipselink.batch", "r.reasons")
                    .setHint("eclipselink.batch", "r.steps")
                    .setHint("eclipselink.batch", "r.people")
                    .setHint("eclipselink.batch", "r.decisions")
                    .getResultList()
                    .forEach(request -> byId.put(request.getId(), request));
        }
        return byId;
    }

    /** @throws BusinessException NOT_FOUND outside the speaker's scope, unless one of the speaker's voices is named in it */
    public ApprovalRequest load(long id, Speaker speaker) {
        ApprovalRequest request = em.find(ApprovalRequest.class, id);
        if (request == null || !sees(request, speaker)) {
            throw BusinessException.notFound("shared.not-found");
        }
        return request;
    }

    /** Whether it is in the speaker's scope or names one of the speaker's voices. */
    public static boolean sees(ApprovalRequest request, Speaker speaker) {
        return speaker.scope().includes(request.getBranchId()) || request.names(speaker.usernames());
    }

    /** As it stands now, and nobody else's until the transaction ends: of two who decide at once the second sees the first. */
    public ApprovalRequest locked(ApprovalRequest request) {
        em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
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

    /** Open requests with a step that has waited too long. */
    public List<Long> escalationsDue(Instant now, int limit) {
        return em.createQuery(
                        "SELECT r.id FROM ApprovalRequest r WHERE r.escalateAt <= :now ORDER BY r.escalateAt, r.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
