package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.zhutong.contract.model.ContractObligation;
import org.zhutong.contract.model.ObligationKind;
import org.zhutong.contract.model.ObligationState;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.contract.service.ObligationView;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.spi.DocumentsWithEnd;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Obligations by contracts within the caller's branches; open ones that fall due are told to who sees to them. */
@ApplicationScoped
public class ObligationQueries implements DocumentsWithEnd {
    private static final String ROW =
            "NEW org.zhutong.contract.service.ObligationView(o.id, o.version, d.id, d.number, d.title, d.customerId, c.name,"
                    + " o.kind, o.side, o.title, o.dueOn, o.amount, o.currency, o.responsible,"
                    + " COALESCE(e.displayName, o.responsible), o.status, o.scheduled, o.closedBy, o.closedAt, o.note)";
    private static final String FROM =
            "ContractObligation o JOIN Contract d ON d.id = o.contractId JOIN Customer c ON c.id = d.customerId"
                    + " LEFT JOIN Employee e ON e.username = o.responsible";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    public Page<ObligationView> list(PageRequest request) {
        ListQuery<ObligationView> query = new ListQuery<>(em, ObligationView.class, ROW, FROM, "o.id")
                .search("LOWER(o.title)", "d.searchText", "c.searchText")
                .filter("status", "o.status", ObligationState::valueOf)
                .filter("kind", "o.kind", ObligationKind::valueOf)
                .filter("side", "o.side", SigningSide::valueOf)
                .filter("contract", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("responsible", "o.responsible", String::valueOf)
                .filterAs("from", "o.dueOn >= :", LocalDate::parse)
                .filterAs("to", "o.dueOn <= :", LocalDate::parse)
                .sortable("dueOn", "o.dueOn", ObligationView::dueOn)
                .sortable("id", "o.id", ObligationView::id);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
        return query.page(request, "dueOn", ObligationView::id);
    }

    /** Those of a contract, whichever version of it they were written down by, by their day. */
    public List<ObligationView> of(String contractNumber) {
        return em.createQuery(
                        "SELECT " + ROW + " FROM " + FROM + " WHERE d.number = :number ORDER BY o.dueOn, o.id",
                        ObligationView.class)
                .setParameter("number", contractNumber)
                .getResultList();
    }

    /** Those of a contract that its payment schedule asked for. */
    List<ContractObligation> scheduled(String contractNumber) {
        return em.createQuery(
                        "SELECT o FROM ContractObligation o JOIN Contract d ON d.id = o.contractId"
                                + " WHERE d.number = :number AND o.scheduled = TRUE ORDER BY o.id",
                        ContractObligation.class)
                .setParameter("number", contractNumber)
                .getResultList();
    }

    public ObligationView view(long id) {
        return em.createQuery("SELECT " + ROW + " FROM " + FROM + " WHERE o.id = :id", ObligationView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.OBLIGATION_DUE;
    }

    @Override
    public List<EndingDocument> ending(
            Collection<Long> branches, LocalDate from, LocalDate to, long afterId, int limit) {
        return em
                .createQuery(
                        "SELECT o.id, d.number, o.title, d.customerId, d.branchId, o.responsible, o.dueOn, d.projectName"
                                + " FROM ContractObligation o JOIN Contract d ON d.id = o.contractId"
                                + " WHERE o.status = :open AND d.branchId IN :branches"
                                + " AND o.dueOn >= :from AND o.dueOn <= :to AND o.id > :after ORDER BY o.id",
                        Object[].class)
                .setParameter("open", ObligationState.OPEN)
                .setParameter("branches", branches)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new EndingDocument(
                        (Long) row[0],
                        row[1] + " " + row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (String) row[5],
                        (LocalDate) row[6],
                        (String) row[7]))
                .toList();
    }
}
