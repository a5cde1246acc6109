package org.zhutong.sales.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.crm.service.OpportunityLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.internal.SalesSupport;
import org.zhutong.sales.internal.SpecialPriceDesk;
import org.zhutong.sales.internal.SpecialPriceQueries;
import org.zhutong.sales.model.SpecialPriceGrant;
import org.zhutong.sales.model.SpecialPriceRequest;
import org.zhutong.sales.model.SpecialPriceTerms;
import org.zhutong.sales.model.SpecialPriceUse;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Special price requests, within the caller's branches. Every transition takes the version the caller has seen (null: whatever
 * it is now) and refuses with STALE when it is another, with CONFLICT when the state does not allow it.
 */
@Stateless
public class SpecialPriceService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SpecialPriceQueries queries;

    @Inject
    private SpecialPriceDesk desk;

    @Inject
    private SalesSupport support;

    @Inject
    private CustomerLookup customers;

    @EJB
    private OpportunityLookup opportunities;

    @Inject
    private ApprovalService approvals;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /**
     * Requests in scope; {@code q} finds by number, project, brand, owner and customer. Filters: {@code status}, {@code number},
     * {@code customerId}, {@code opportunityId}, {@code branchId}, {@code owner}; sorts: {@code createdOn}, {@code number},
     * {@code amount}.
     */
    @RolesAllowed(Permissions.SPECIAL_PRICE_READ)
    public Page<SpecialPriceRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.SPECIAL_PRICE_READ)
    public SpecialPriceView get(long id) {
        return desk.view(queries.load(id));
    }

    /** A draft. @throws BusinessException INVALID with a violation for each field that is wrong */
    @RolesAllowed(Permissions.SPECIAL_PRICE_WRITE)
    public SpecialPriceView create(SpecialPriceCommand command) {
        CustomerInfo customer = support.customerFor(command.customerId());
        SpecialPriceRequest request = new SpecialPriceRequest(
                numbers.next(DocumentType.SPECIAL_PRICE, caller.today()).value(),
                customer.id(),
                customer.branchId(),
                support.currency(null),
                caller.today(),
                terms(command, null, customer.branchId()),
                desk.specs(command.lines()),
                caller.act());
        em.persist(request);
        return saved(request);
    }

    /** Changes a draft. @param version as read */
    @RolesAllowed(Permissions.SPECIAL_PRICE_WRITE)
    public SpecialPriceView update(long id, int version, SpecialPriceCommand command) {
        SpecialPriceRequest request = load(id, version);
        if (!request.getCustomerId().equals(command.customerId())) {
            throw BusinessException.invalidField("customerId", "sales.special.customer-fixed");
        }
        request.change(terms(command, request.getOwner(), request.getBranchId()), desk.specs(command.lines()));
        return saved(request);
    }

    /** Finishes a draft: it waits for approval where a policy asks for it, else for the manufacturer. */
    @RolesAllowed(Permissions.SPECIAL_PRICE_WRITE)
    public SpecialPriceView submit(long id, @Nullable Integer version, @Nullable String reason) {
        SpecialPriceRequest request = load(id, version);
        Act act = support.act(reason);
        ApprovalOutcome outcome = approvals.request(
                request.approvalSubject(customers.get(request.getCustomerId()).name()), act);
        request.submit(outcome == ApprovalOutcome.PENDING, act);
        return saved(request);
    }

    /** Takes it back, from approval or from the manufacturer: a draft again. */
    @RolesAllowed(Permissions.SPECIAL_PRICE_WRITE)
    public SpecialPriceView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        SpecialPriceRequest request = load(id, version);
        Act act = support.act(reason);
        request.withdraw(act);
        approvals.withdraw(DocumentType.SPECIAL_PRICE, id, act.reason());
        return saved(request);
    }

    /** Decides on the approval it waits for; the rules are those of {@link ApprovalService#decide}. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public SpecialPriceView decide(long id, @Nullable Integer version, boolean approved, @Nullable String comment) {
        load(id, version);
        approvals.decide(DocumentType.SPECIAL_PRICE, id, approved, new DecisionCommand(comment));
        return desk.view(queries.load(id));
    }

    /**
     * Puts down that the manufacturer agrees, or that it grants more or for longer than before.
     *
     * @throws BusinessException INVALID naming the field that cannot be, e.g. a price that is not below the usual one
     */
    @RolesAllowed(Permissions.SPECIAL_PRICE_SETTLE)
    public SpecialPriceView grant(long id, @Nullable Integer version, SpecialPriceGrantCommand command) {
        SpecialPriceRequest request = queries.locked(id);
        check(request, version);
        Map<Integer, SpecialPriceGrant.Line> lines = new HashMap<>();
        for (SpecialPriceGrantCommand.Line line : command.lines()) {
            if (lines.put(line.lineNo(), new SpecialPriceGrant.Line(line.price(), line.ceiling())) != null) {
                throw BusinessException.invalidField("lines", "sales.special.line-twice", line.lineNo());
            }
        }
        request.grant(
                new SpecialPriceGrant(command.reference(), command.validFrom(), command.validUntil(), lines),
                support.act(null));
        return saved(request);
    }

    /** The manufacturer does not agree; its answer is the reason. */
    @RolesAllowed(Permissions.SPECIAL_PRICE_SETTLE)
    public SpecialPriceView decline(long id, @Nullable Integer version, @Nullable String reason) {
        SpecialPriceRequest request = load(id, version);
        request.decline(support.act(reason));
        return saved(request);
    }

    /** Nothing more is sold by it; a reason is needed. */
    @RolesAllowed(Permissions.SPECIAL_PRICE_SETTLE)
    public SpecialPriceView close(long id, @Nullable Integer version, @Nullable String reason) {
        SpecialPriceRequest request = queries.locked(id);
        check(request, version);
        request.close(support.act(reason));
        return saved(request);
    }

    /**
     * Everything the manufacturer owes by now is asked of it, as one claim.
     *
     * @throws BusinessException CONFLICT {@code sales.special.nothing-to-claim}
     */
    @RolesAllowed(Permissions.SPECIAL_PRICE_SETTLE)
    public SpecialPriceView claim(long id, @Nullable Integer version, SpecialPriceClaimCommand command) {
        SpecialPriceRequest request = queries.locked(id);
        check(request, version);
        List<SpecialPriceUse> open = queries.open(id);
        if (open.isEmpty()) {
            throw BusinessException.conflict("sales.special.nothing-to-claim", request.getNumber());
        }
        open.forEach(use -> use.claim(command.reference()));
        return saved(request);
    }

    private SpecialPriceTerms terms(SpecialPriceCommand command, @Nullable String ownerBefore, long branchId) {
        Long opportunityId = command.opportunityId();
        if (opportunityId != null) {
            OpportunityLookup.Info info = opportunities.find(opportunityId).orElse(null);
            if (info == null || info.branchId() != branchId) {
                throw BusinessException.invalidField("opportunityId", "crm.opportunity.unknown", opportunityId);
            }
        }
        return new SpecialPriceTerms(
                opportunityId,
                command.projectName(),
                command.brand(),
                command.reason(),
                support.salesperson(command.owner(), ownerBefore));
    }

    private SpecialPriceRequest load(long id, @Nullable Integer version) {
        SpecialPriceRequest request = queries.load(id);
        check(request, version);
        return request;
    }

    private void check(SpecialPriceRequest request, @Nullable Integer version) {
        if (version != null) {
            StaleVersions.check(em, request, version);
        }
    }

    private SpecialPriceView saved(SpecialPriceRequest request) {
        em.flush();
        return desk.view(request);
    }
}
