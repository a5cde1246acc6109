package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.service.DocumentApprovals;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.model.OrderChange;
import org.zhutong.sales.model.OrderChangeLine;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.service.CustomerFacts;
import org.zhutong.sales.service.Margins;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/** Tells approval about change orders, and carries its decisions over to them, in the decision's transaction. */
@ApplicationScoped
public class OrderChangeApprovals extends DocumentApprovals<OrderChange> {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private OrderChanges changes;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CustomerFacts facts;

    public OrderChangeApprovals() {
        super(DocumentType.ORDER_CHANGE, OrderChange.class);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        OrderChange change = changes.load(id);
        return change.approvalSubject(customers.get(change.getCustomerId()).name());
    }

    /** Beside other orders the changed one counts once, with what it comes to afterwards. */
    @Override
    protected Map<ApprovalFact, BigDecimal> facts(OrderChange change, Set<ApprovalFact> asked, boolean binding) {
        SalesOrder order = em.find(SalesOrder.class, change.getOrderId());
        return facts.lookUp(
                new CustomerFacts.Document(
                        "SalesOrder",
                        "grossTotal",
                        change.getGross().amount(),
                        order.getNumber(),
                        change.getCustomerId(),
                        change.getCurrency(),
                        change.getProjectName(),
                        SalesApprovals.STANDING_ORDERS,
                        SalesApprovals.SUBMITTED,
                        SalesApprovals.DIRECT,
                        change.getBranchId(),
                        change.lines().stream()
                                .filter(OrderChangeLine::isCounted)
                                .map(Margins.Sold::of)
                                .toList()),
                asked,
                binding);
    }

    @Override
    protected void approved(OrderChange change, String contentHash, Act act) {
        changes.apply(change, contentHash, act);
    }

    @Override
    protected void refused(OrderChange change, Act act) {
        change.refuse(act);
    }
}
