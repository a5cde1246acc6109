package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.sales.model.OrderChange;
import org.zhutong.sales.model.OrderChangeState;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.OrderChangeRow;
import org.zhutong.sales.spi.Agreements;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Change orders within the caller's branches, and what becomes of them. */
@ApplicationScoped
public class OrderChanges {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private OrderCommitment commitment;

    @Inject
    private Agreements agreements;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallerContext caller;

    public Page<OrderChangeRow> list(PageRequest request) {
        ListQuery<OrderChangeRow> query = new ListQuery<>(
                        em,
                        OrderChangeRow.class,
                        "NEW org.zhutong.sales.service.OrderChangeRow(d.id, d.number, d.status, d.orderId, o.number,"
                                + " d.customerId, c.name, d.branchId, d.projectName, d.salesperson,"
                                + " COALESCE(e.displayName, d.salesperson), d.date, d.currency, d.grossBefore, d.grossTotal,"
                                + " d.why)",
                        "OrderChange d JOIN SalesOrder o ON o.id = d.orderId JOIN Customer c ON c.id = d.customerId"
                                + " LEFT JOIN Employee e ON e.username = d.salesperson",
                        "d.id")
                .search("d.searchText", "o.searchText", "c.searchText")
                .filter("status", "d.status", OrderChangeState::valueOf)
                .filter("number", "d.number", String::valueOf)
                .filter("orderId", "d.orderId", Long::valueOf)
                .filter("customerId", "d.customerId", Long::valueOf)
                .filter("branchId", "d.branchId", Long::valueOf)
                .filter("salesperson", "d.salesperson", String::valueOf)
                .filterAs("from", "d.date >= :", LocalDate::parse)
                .filterAs("to", "d.date <= :", LocalDate::parse)
                .sortable("date", "d.date", OrderChangeRow::changeDate)
                .sortable("number", "d.number", OrderChangeRow::number)
                .sortable("gross", "d.grossTotal", OrderChangeRow::grossTotal);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("d.branchId", scope.branchIds());
        }
        return query.page(request, "-date", OrderChangeRow::id);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public OrderChange load(long id) {
        OrderChange change = em.find(OrderChange.class, id);
        if (change == null || !caller.scope().includes(change.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return change;
    }

    /** Of an order, the latest first. */
    public List<DocumentLink> ofOrder(long orderId) {
        return em
                .createQuery(
                        "SELECT d.id, d.number, d.status FROM OrderChange d WHERE d.orderId = :order ORDER BY d.id DESC",
                        Object[].class)
                .setParameter("order", orderId)
                .setMaxResults(100)
                .getResultList()
                .stream()
                .map(row -> new DocumentLink((Long) row[0], (String) row[1], String.valueOf(row[2])))
                .toList();
    }

    /** @throws BusinessException CONFLICT naming the change of the order that is not decided yet */
    public void refuseOpen(long orderId) {
        em.createQuery("SELECT d.number, d.status FROM OrderChange d WHERE d.openFor = :order", Object[].class)
                .setParameter("order", orderId)
                .getResultStream()
                .findFirst()
                .ifPresent(open -> {
                    throw BusinessException.conflict(
                            "sales.change.open", (String) open[0], "@" + ((OrderChangeState) open[1]).messageKey());
                });
    }

    /**
     * Makes the order say what the change says, and what it holds follow: credit, special prices, stock, what is ordered of its
     * contract, the order in which everybody locks. All of it or a refusal, in the caller's transaction.
     *
     * @param hash the content that was submitted
     */
    public void apply(OrderChange change, String hash, Act act) {
        SalesOrder order = em.find(SalesOrder.class, change.getOrderId());
        change.apply(hash, order, act);
        commitment.change(order, change);
        Long contractId = order.getContractId();
        if (contractId != null && change.isGrowing()) {
            agreements.requireCovered(contractId);
        }
    }

    /** Gives it up, and takes its request for approval back. */
    public void cancel(OrderChange change, Act act) {
        boolean asked = change.getStatus() == OrderChangeState.IN_APPROVAL;
        change.cancel(act);
        if (asked) {
            approvals.withdraw(DocumentType.ORDER_CHANGE, Objects.requireNonNull(change.getId()), act.reason());
        }
    }

    /** The order is over: what was to change in it is not any more. */
    public void end(SalesOrder order, Act act) {
        em.createQuery("SELECT d FROM OrderChange d WHERE d.openFor = :order", OrderChange.class)
                .setParameter("order", order.getId())
                .getResultList()
                .forEach(change -> cancel(change, act.because(order.label())));
    }
}
