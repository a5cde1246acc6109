package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.CreditRaise;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.sales.service.CreditRaiseRow;
import org.zhutong.sales.service.CreditRaiseView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Raises of credit within the caller's scope, and what they do to the account. */
@ApplicationScoped
public class CreditRaises {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CreditService credit;

    @Inject
    private CustomerLookup customers;

    @Inject
    private EmployeeNames employees;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallerContext caller;

    public Page<CreditRaiseRow> list(PageRequest request) {
        ListQuery<CreditRaiseRow> query = new ListQuery<>(
                        em,
                        CreditRaiseRow.class,
                        "NEW org.zhutong.sales.service.CreditRaiseRow(d.id, d.number, d.status, d.customerId, c.name, d.branchId,"
                                + " d.projectName, d.amount, d.currency, d.validUntil, d.owner,"
                                + " COALESCE(e.displayName, d.owner), d.createdOn)",
                        "CreditRaise d JOIN Customer c ON c.id = d.customerId LEFT JOIN Employee e ON e.username = d.owner",
                        "d.id")
                .search("d.searchText", "c.searchText")
                .filter("status", "d.status", CreditRaiseState::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("owner", "d.owner", String::valueOf)
                .sortable("createdOn", "d.createdOn", CreditRaiseRow::createdOn)
                .sortable("number", "d.number", CreditRaiseRow::number)
                .sortable("amount", "d.amount", CreditRaiseRow::amount)
                .sortable("validUntil", "d.validUntil", CreditRaiseRow::validUntil);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
        return query.page(request, "-createdOn", CreditRaiseRow::id);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public CreditRaise load(long id) {
        CreditRaise raise = em.find(CreditRaise.class, id);
        if (raise == null || !caller.scope().includes(raise.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return raise;
    }

    /** @throws BusinessException CONFLICT naming the raise of the customer that is in approval or in force */
    public void refuseOpen(long customerId) {
        em.createQuery("SELECT r.number, r.status FROM CreditRaise r WHERE r.openFor = :customer", Object[].class)
                .setParameter("customer", customerId)
                .getResultStream()
                .findFirst()
                .ifPresent(open -> {
                    throw BusinessException.conflict(
                            "sales.raise.open", (String) open[0], "@" + ((CreditRaiseState) open[1]).messageKey());
                });
    }

    /** Lets the account know of a raise that has come into force. */
    public void apply(CreditRaise raise) {
        if (raise.getStatus() == CreditRaiseState.IN_FORCE) {
            credit.raise(raise.getCustomerId(), raise.getAmount(), raise.getValidUntil());
        }
    }

    /** Those whose last day is over, the oldest first. */
    List<Long> over(LocalDate today, int limit) {
        return em.createQuery(
                        "SELECT r.id FROM CreditRaise r WHERE r.status IN :open AND r.validUntil < :today ORDER BY r.id",
                        Long.class)
                .setParameter("open", EnumSet.of(CreditRaiseState.IN_APPROVAL, CreditRaiseState.IN_FORCE))
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    public CreditRaiseView view(CreditRaise raise) {
        long id = Objects.requireNonNull(raise.getId());
        Set<String> people = new HashSet<>(Set.of(raise.getOwner()));
        raise.getHistory().forEach(move -> people.add(move.getChangedBy()));
        Map<String, String> names = employees.of(people);
        List<ApprovalView> asked = approvals.ofDocument(DocumentType.CREDIT_RAISE, id);
        return new CreditRaiseView(
                id,
                raise.getVersion(),
                raise.getNumber(),
                raise.getStatus(),
                raise.getCustomerId(),
                Objects.requireNonNull(
                                customers.byIds(List.of(raise.getCustomerId())).get(raise.getCustomerId()))
                        .name(),
                raise.getBranchId(),
                raise.getProjectName(),
                raise.getWhy(),
                raise.getOwner(),
                names.getOrDefault(raise.getOwner(), raise.getOwner()),
                raise.getCreatedOn(),
                raise.getAmount().amount(),
                raise.getCurrency(),
                raise.getValidUntil(),
                caller.has(Permissions.CUSTOMER_READ) ? credit.view(raise.getCustomerId()) : null,
                SalesViews.history(raise.getHistory(), names),
                asked,
                actions(raise.getStatus(), asked));
    }

    private List<String> actions(CreditRaiseState status, List<ApprovalView> asked) {
        List<String> actions = new ArrayList<>();
        if (status == CreditRaiseState.IN_APPROVAL && caller.has(Permissions.CUSTOMER_WRITE)) {
            actions.add("withdraw");
        }
        if (asked.stream().anyMatch(ApprovalView::decidable)) {
            actions.addAll(List.of("approve", "refuse"));
        }
        if (status == CreditRaiseState.IN_FORCE && caller.has(Permissions.CUSTOMER_CREDIT)) {
            actions.add("end");
        }
        return actions;
    }
}
