package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.CreditRaises;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.model.CreditRaise;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Raises of customers' credit for a while, within the caller's branches. Every transition takes the version the caller has seen
 * (null: whatever it is now) and refuses with STALE when it is another, with CONFLICT when the state does not allow it.
 */
@Stateless
public class CreditRaiseService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CreditRaises raises;

    @Inject
    private CreditService credit;

    @Inject
    private SalesSupport support;

    @Inject
    private ApprovalService approvals;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /**
     * Raises in scope; {@code q} finds by number, project, owner and customer. Filters: {@code status}, {@code number},
     * {@code customerId}, {@code branchId}, {@code owner}; sorts: {@code createdOn}, {@code number}, {@code amount},
     * {@code validUntil}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<CreditRaiseRow> list(PageRequest request) {
        return raises.list(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public CreditRaiseView get(long id) {
        return raises.view(raises.load(id));
    }

    /**
     * Asks for a raise: it waits for approval where a policy asks for it, else it is in force at once.
     *
     * @throws BusinessException INVALID naming the field; CONFLICT {@code sales.raise.open} when one of the customer is in
     *     approval or in force
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public CreditRaiseView request(CreditRaiseCommand command) {
        CustomerInfo customer = support.customerFor(command.customerId());
        raises.refuseOpen(customer.id());
        Act act = caller.act();
        CreditRaise raise = new CreditRaise(
                numbers.next(DocumentType.CREDIT_RAISE, caller.today()).value(),
                customer.id(),
                customer.branchId(),
                Money.of(command.amount(), support.currency(null)),
                caller.today(),
                command.validUntil(),
                Text.optional("projectName", command.projectName(), 200),
                Text.required("reason", command.reason(), 1000),
                act);
        em.persist(raise);
        try {
            em.flush();
        } catch (PersistenceException e) {
            // asked for at the same moment: the key of the open ones refuses the second
            throw AlreadyThere.or(e);
        }
        ApprovalOutcome outcome = approvals.request(raise.approvalSubject(customer.name()), act);
        raise.submit(outcome == ApprovalOutcome.PENDING, act);
        raises.apply(raise);
        return saved(raise);
    }

    /** Takes it back before anybody decided. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public CreditRaiseView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        CreditRaise raise = load(id, version);
        Act act = support.act(reason);
        raise.withdraw(act);
        approvals.withdraw(DocumentType.CREDIT_RAISE, id, act.reason());
        return saved(raise);
    }

    /** Decides on the approval it waits for; the rules are those of {@link ApprovalService#decide}. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public CreditRaiseView decide(long id, @Nullable Integer version, boolean approved, @Nullable String comment) {
        load(id, version);
        approvals.decide(DocumentType.CREDIT_RAISE, id, approved, new DecisionCommand(comment));
        return raises.view(raises.load(id));
    }

    /** Ends one in force before its day, for a reason; what the customer owes beyond its limit is tolerated. */
    @RolesAllowed(Permissions.CUSTOMER_CREDIT)
    public CreditRaiseView end(long id, @Nullable Integer version, @Nullable String reason) {
        CreditRaise raise = load(id, version);
        raise.end(support.act(reason));
        credit.endRaise(raise.getCustomerId());
        return saved(raise);
    }

    private CreditRaise load(long id, @Nullable Integer version) {
        CreditRaise raise = raises.load(id);
        if (version != null) {
            StaleVersions.check(em, raise, version);
        }
        return raise;
    }

    private CreditRaiseView saved(CreditRaise raise) {
        em.flush();
        return raises.view(raise);
    }
}
