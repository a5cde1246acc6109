package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.OrderChangeDrafts;
import org.zhutong.sales.internal.OrderChangeViews;
import org.zhutong.sales.internal.OrderChanges;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.model.OrderChange;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Change orders: how a binding order is changed, within the caller's branches. Every transition takes the version the caller has
 * seen (null: whatever it is now) and refuses with STALE when it is another, with CONFLICT when the state does not allow it.
 *
 * <p>An order on hold may be changed so that less is delivered, or elsewhere or another day, never so that more is. Whoever submits
 * a change may confirm orders, for where no approval is needed it is binding at once.
 */
@Stateless
public class OrderChangeService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private OrderChanges changes;

    @Inject
    private OrderChangeDrafts drafts;

    @Inject
    private OrderChangeViews views;

    @Inject
    private SalesQueries orders;

    @Inject
    private SalesSupport support;

    @Inject
    private CustomerLookup customers;

    @Inject
    private ApprovalService approvals;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /**
     * Change orders in scope; {@code q} finds by number, order, project, salesperson and customer. Filters: {@code status},
     * {@code number}, {@code orderId}, {@code customerId}, {@code branchId}, {@code salesperson}, {@code from}, {@code to} (dates);
     * sorts: {@code date}, {@code number}, {@code gross}.
     */
    @RolesAllowed(Permissions.ORDER_READ)
    public Page<OrderChangeRow> list(PageRequest request) {
        return changes.list(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.ORDER_READ)
    public OrderChangeView get(long id) {
        return views.of(changes.load(id));
    }

    /** The change orders of an order, the latest first. @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.ORDER_READ)
    public List<DocumentLink> ofOrder(long orderId) {
        orders.order(orderId);
        return changes.ofOrder(orderId);
    }

    /**
     * A draft; nothing of the order changes yet.
     *
     * @throws BusinessException CONFLICT unless the order is binding, {@code sales.change.open} when it has one that is not decided,
     *     {@code sales.change.on-hold}; INVALID with a violation for each field that is wrong
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public OrderChangeView create(OrderChangeCommand command) {
        SalesOrder order = order(command.orderId());
        order.requireChangeable(false);
        changes.refuseOpen(command.orderId());
        OrderChange change = new OrderChange(
                numbers.next(DocumentType.ORDER_CHANGE, caller.today()).value(),
                order,
                caller.today(),
                command.reason(),
                drafts.specs(order, caller.today(), command.lines()),
                caller.act());
        em.persist(change);
        try {
            em.flush();
        } catch (PersistenceException e) {
            // written at the same moment: the key of the open ones refuses the second
            throw AlreadyThere.or(e);
        }
        return views.of(change);
    }

    /**
     * Writes a draft anew, of the order as it is by now.
     *
     * @param version as read
     * @throws BusinessException as {@link #create}; STALE when it was changed since
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public OrderChangeView update(long id, int version, OrderChangeCommand command) {
        OrderChange change = load(id, version);
        if (!change.getOrderId().equals(command.orderId())) {
            throw BusinessException.invalidField("orderId", "sales.change.order-fixed", change.label());
        }
        SalesOrder order = orders.order(change.getOrderId());
        order.requireChangeable(false);
        change.write(order, command.reason(), drafts.specs(order, change.getDate(), command.lines()));
        return saved(change);
    }

    /**
     * Finishes a draft: it waits for approval where a policy asks for it, else the order changes at once. All of it or nothing:
     * credit, special prices and stock are taken and given back by the differences.
     *
     * @throws BusinessException CONFLICT {@code sales.change.order-changed} when the order was changed, held or called off since the
     *     draft was written; as confirming {@code crm.credit-exceeded}, {@code sales.special.used-up},
     *     {@code inventory.not-available}; {@code contract.over-ordered}. INVALID {@code sales.change.nothing}
     */
    @RolesAllowed(Permissions.ORDER_CONFIRM)
    public OrderChangeView submit(long id, @Nullable Integer version, @Nullable String reason) {
        OrderChange change = load(id, version);
        SalesOrder order = orders.order(change.getOrderId());
        Act act = support.act(reason);
        ApprovalOutcome outcome = approvals.request(
                change.approvalSubject(customers.get(change.getCustomerId()).name()), act);
        change.submit(order, outcome == ApprovalOutcome.PENDING, act);
        if (outcome == ApprovalOutcome.DIRECT) {
            changes.apply(change, change.currentHash(), act);
        }
        return saved(change);
    }

    /** Takes it back from approval: a draft again. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public OrderChangeView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        OrderChange change = load(id, version);
        Act act = support.act(reason);
        change.withdraw(act);
        approvals.withdraw(DocumentType.ORDER_CHANGE, id, act.reason());
        return saved(change);
    }

    /**
     * Decides on the approval it waits for; the rules are those of {@link ApprovalService#decide}. The last yes changes the order.
     *
     * @throws BusinessException as {@link #submit}; the decision is then not taken
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public OrderChangeView decide(long id, @Nullable Integer version, boolean approved, @Nullable String comment) {
        load(id, version);
        approvals.decide(DocumentType.ORDER_CHANGE, id, approved, new DecisionCommand(comment));
        return views.of(changes.load(id));
    }

    /** Gives it up; the order stays as it is. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public OrderChangeView cancel(long id, @Nullable Integer version, @Nullable String reason) {
        OrderChange change = load(id, version);
        changes.cancel(change, support.act(reason));
        return saved(change);
    }

    private SalesOrder order(long orderId) {
        try {
            return orders.order(orderId);
        } catch (BusinessException e) {
            // named in a body, an unknown order is bad input, not a missing page
            throw BusinessException.invalidField("orderId", "sales.change.order-unknown", orderId);
        }
    }

    private OrderChange load(long id, @Nullable Integer version) {
        OrderChange change = changes.load(id);
        if (version != null) {
            StaleVersions.check(em, change, version);
        }
        return change;
    }

    private OrderChangeView saved(OrderChange change) {
        em.flush();
        return views.of(change);
    }
}
