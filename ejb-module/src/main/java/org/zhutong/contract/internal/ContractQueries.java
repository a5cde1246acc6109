package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ClauseRevision;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.StandardClause;
import org.zhutong.contract.service.ContractRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Finds contracts within the caller's branches, and the standard clauses. */
@ApplicationScoped
public class ContractQueries {
    private static final String ROW =
            "NEW org.zhutong.contract.service.ContractRow(d.id, d.number, d.versionNo, d.kind,"
                    + " d.status, d.customerId, c.name, d.branchId, d.title, d.projectName, d.salesperson,"
                    + " COALESCE(e.displayName, d.salesperson), d.date, d.validUntil, d.currency, d.grossTotal)";

    private static final String FROM =
            "Contract d JOIN Customer c ON c.id = d.customerId LEFT JOIN Employee e ON e.username = d.salesperson";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Superseded versions only when asked for by status or number. */
    public Page<ContractRow> list(PageRequest request) {
        ListQuery<ContractRow> query = new ListQuery<>(em, ContractRow.class, ROW, FROM, "d.id")
                .search("d.searchText", "c.searchText")
                .filter("status", "d.status", ContractState::valueOf)
                .filter("kind", "d.kind", ContractKind::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("quotationId", "d.quotationId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("salesperson", "d.salesperson", String::valueOf)
                .filterAs("from", "d.date >= :", LocalDate::parse)
                .filterAs("to", "d.date <= :", LocalDate::parse)
                .filterAs("endsBefore", "d.validUntil < :", LocalDate::parse)
                .sortable("date", "d.date", ContractRow::contractDate)
                .sortable("number", "d.number", ContractRow::number)
                .sortable("gross", "d.grossTotal", ContractRow::grossTotal);
        if (request.filter("status") == null && request.filter("number") == null) {
            query.where("d.status <> :superseded", "superseded", ContractState.SUPERSEDED);
        }
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
        return query.page(request, "-date", ContractRow::id);
    }

    /** Every version of a contract, the latest first. */
    public List<ContractRow> versions(String number) {
        return em.createQuery(
                        "SELECT " + ROW + " FROM " + FROM + " WHERE d.number = :number ORDER BY d.versionNo DESC",
                        ContractRow.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public Contract contract(long id) {
        Contract contract = em.find(Contract.class, id);
        if (contract == null || !caller.scope().includes(contract.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return contract;
    }

    /**
     * All versions of a contract, the first first, as they are now: nobody else signs, amends, ends or orders by it until this
     * transaction ends.
     */
    public List<Contract> locked(Contract contract) {
        return em.createQuery("SELECT d FROM Contract d WHERE d.number = :number ORDER BY d.id", Contract.class)
                .setParameter("number", contract.getNumber())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What contracts of a kind are made of, in order. */
    public List<StandardClause> offered(ContractKind kind) {
        return em
                .createQuery(
                        "SELECT r FROM ClauseRevision r JOIN FETCH r.template WHERE r.template.active = :active"
                                + " AND r.number = r.template.revision"
                                + " AND (r.template.contractKind IS NULL OR r.template.contractKind = :kind)",
                        ClauseRevision.class)
                .setParameter("active", true)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .map(ClauseRevision::standard)
                .sorted(Comparator.comparingInt(StandardClause::position).thenComparing(StandardClause::code))
                .toList();
    }

    /** The quotation a contract was made of; null for one written by itself. */
    public @Nullable DocumentLink quotationOf(@Nullable Long quotationId) {
        Quotation quotation = quotationId == null ? null : em.find(Quotation.class, quotationId);
        return quotation == null
                ? null
                : new DocumentLink(
                        Objects.requireNonNull(quotation.getId()),
                        quotation.label(),
                        quotation.getStatus().name());
    }
}
