package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.OrderChanges;
import org.zhutong.sales.internal.OrderCommitment;
import org.zhutong.sales.internal.OrderDrafts;
import org.zhutong.sales.internal.SalesActions;
import org.zhutong.sales.internal.SalesQueries;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.internal.SalesViews;
import org.zhutong.sales.internal.SpecialPriceQueries;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.spi.Agreements;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Sales orders, within the caller's branches. Every transition takes the version the caller has seen (null: whatever it is
 * now) and refuses with STALE when it is another, with CONFLICT when the state does not allow it.
 */
@Stateless
public class SalesOrderService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private SalesSupport support;

    @Inject
    private SalesViews views;

    @Inject
    private SalesActions actions;

    @Inject
    private OrderDrafts drafts;

    @Inject
    private OrderCommitment commitment;

    @Inject
    private OrderChanges changes;

    @Inject
    private SpecialPriceQueries specialPrices;

    @Inject
    private Agreements agreements;

    @Inject
    private CustomerLookup customers;

    @Inject
    private ApprovalService approvals;

    /**
     * Orders in scope; {@code q} finds by number, project, contact, salesperson and customer. Filters: {@code status},
     * {@code number}, {@code customerId}, {@code quotationId}, {@code branchId}, {@code salesperson}, {@code from}, {@code to}
     * (dates); sorts: {@code date}, {@code number}, {@code gross}.
     */
    @RolesAllowed(Permissions.ORDER_READ)
    public Page<SalesOrderRow> list(PageRequest request) {
        return queries.orders(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.ORDER_READ)
    public SalesOrderView get(long id) {
        return view(queries.order(id));
    }

    /** A direct order. @throws BusinessException INVALID with a violation for each field that is wrong */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView create(SalesOrderCommand command) {
        return entered(drafts.write(command));
    }

    /**
     * The order of an accepted quotation, with its lines and prices; one only.
     *
     * @throws BusinessException CONFLICT {@code sales.order.quotation-not-accepted}, {@code sales.order.quotation-used}
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView createFrom(long quotationId, FromQuotationCommand command) {
        return entered(drafts.of(quotationId, command));
    }

    /**
     * An order by a contract, at its prices; for the use case of the contract, which sees to it that no more is ordered than
     * was agreed.
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SalesOrderView createAgreed(AgreedOrderCommand command) {
        return entered(drafts.of(command));
    }

    /**
     * Changes a draft; of one made of a quotation only contact, salesperson, remark, warehouses and dates.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is no draft, or when what the customer
     *     accepted would change; INVALID
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView update(long id, int version, SalesOrderCommand command) {
        SalesOrder order = queries.order(id);
        StaleVersions.check(em, order, version);
        drafts.change(order, command);
        return saved(order);
    }

    /**
     * Asks for approval where a policy wants it; else the order stays a draft that may be confirmed. An order of an accepted
     * quotation says what was approved there and needs none.
     *
     * @throws BusinessException INVALID when it has no lines or lines without price
     */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView submit(long id, @Nullable Integer version, @Nullable String reason) {
        SalesOrder order = load(id, version);
        CustomerInfo customer = customers.get(order.getCustomerId());
        Act act = support.act(reason);
        ApprovalOutcome outcome = order.isDirect()
                ? approvals.request(order.approvalSubject(customer.name()), act)
                : ApprovalOutcome.DIRECT;
        order.submit(outcome == ApprovalOutcome.PENDING, act);
        return saved(order);
    }

    /** Takes it back from approval: a draft again. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, (order, act) -> {
            order.withdraw(act);
            approvals.withdraw(DocumentType.SALES_ORDER, id, act.reason());
        });
    }

    /** Decides on the approval it waits for; the rules are those of {@link ApprovalService#decide}. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public SalesOrderView decide(long id, @Nullable Integer version, boolean approved, @Nullable String comment) {
        load(id, version);
        approvals.decide(DocumentType.SALES_ORDER, id, approved, new DecisionCommand(comment));
        return view(queries.order(id));
    }

    /**
     * Makes it binding: takes credit and reserves stock, all of it or nothing, in a fixed number of statements.
     *
     * @throws BusinessException CONFLICT {@code crm.credit-exceeded} with the figures, {@code sales.special.used-up} where a special price is used up, {@code inventory.not-available} with one
     *     violation for each product that is short, {@code sales.order.approval-needed}
     */
    @RolesAllowed(Permissions.ORDER_CONFIRM)
    public SalesOrderView confirm(long id, @Nullable Integer version, @Nullable String reason) {
        SalesOrder order = load(id, version);
        CustomerInfo customer = customers.get(order.getCustomerId());
        order.confirm(approvalNeeded(order, customer), support.act(reason));
        commitment.take(order);
        return saved(order);
    }

    /** Stops it for the time being; a reason is needed. It keeps its credit and its stock. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView hold(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, SalesOrder::hold);
    }

    /** Lets an order on hold go on. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView release(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, SalesOrder::release);
    }

    /** Calls it off for good, gives credit and stock back; a reason is needed. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView cancel(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, (order, act) -> {
            SalesOrderState before = order.getStatus();
            order.cancel(act);
            if (before == SalesOrderState.IN_APPROVAL) {
                approvals.withdraw(DocumentType.SALES_ORDER, id, act.reason());
            }
            if (before.isCommitted()) {
                commitment.callOff(order);
                changes.end(order, act);
            }
        });
    }

    /** Ends it: nothing more will be delivered, what it still holds is given back. */
    @RolesAllowed(Permissions.ORDER_WRITE)
    public SalesOrderView close(long id, @Nullable Integer version, @Nullable String reason) {
        return move(id, version, reason, (order, act) -> {
            order.close(act);
            commitment.end(order);
            changes.end(order, act);
        });
    }

    private boolean approvalNeeded(SalesOrder order, CustomerInfo customer) {
        return order.getStatus() == SalesOrderState.DRAFT
                && order.isDirect()
                && approvals.needed(order.approvalSubject(customer.name()));
    }

    private SalesOrderView move(
            long id, @Nullable Integer version, @Nullable String reason, BiConsumer<SalesOrder, Act> verb) {
        SalesOrder order = load(id, version);
        verb.accept(order, support.act(reason));
        return saved(order);
    }

    private SalesOrder load(long id, @Nullable Integer version) {
        SalesOrder order = queries.order(id);
        support.checkVersion(order, version);
        return order;
    }

    private SalesOrderView entered(SalesOrder order) {
        em.persist(order);
        return saved(order);
    }

    private SalesOrderView saved(SalesOrder order) {
        em.flush();
        return view(order);
    }

    private SalesOrderView view(SalesOrder order) {
        List<ApprovalView> requests = order.wasInApproval()
                ? approvals.ofDocument(DocumentType.SALES_ORDER, Objects.requireNonNull(order.getId()))
                : List.of();
        CustomerInfo customer = Objects.requireNonNull(
                customers.byIds(List.of(order.getCustomerId())).get(order.getCustomerId()));
        boolean approvalNeeded = approvalNeeded(order, customer);
        Long contractId = order.getContractId();
        return views.of(
                order,
                customer,
                approvalNeeded,
                requests,
                queries.quotationOf(order.getQuotationId()),
                contractId == null ? null : agreements.get(contractId),
                order.isAtSpecialPrice() ? specialPrices.ofOrder(Objects.requireNonNull(order.getId())) : List.of(),
                actions.of(order, approvalNeeded, requests));
    }
}
