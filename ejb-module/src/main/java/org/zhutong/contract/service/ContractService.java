package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalOutcome;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.contract.internal.ContractDrafts;
import org.zhutong.contract.internal.ContractPlaces;
import org.zhutong.contract.internal.ContractQueries;
import org.zhutong.contract.internal.ContractSupport;
import org.zhutong.contract.internal.ContractViews;
import org.zhutong.contract.model.Contract;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Contracts until they are signed, within the caller's branches. Every transition takes the version the caller has seen (null:
 * whatever it is now) and refuses with STALE when it is another, with CONFLICT when the state does not allow it.
 */
@Stateless
public class ContractService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractQueries queries;

    @Inject
    private ContractSupport support;

    @Inject
    private ContractDrafts drafts;

    @Inject
    private ContractPlaces places;

    @Inject
    private ContractViews views;

    @Inject
    private CustomerLookup customers;

    @Inject
    private ApprovalService approvals;

    /**
     * Contracts in scope; {@code q} finds by number, title, project, contact, salesperson and customer. Filters:
     * {@code status}, {@code kind}, {@code number}, {@code customerId}, {@code quotationId}, {@code branchId},
     * {@code salesperson}, {@code from}, {@code to}, {@code endsBefore} (dates); sorts: {@code date}, {@code number},
     * {@code gross}. Superseded versions only when asked for by status or number.
     */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public Page<ContractRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public ContractView get(long id) {
        return views.of(queries.contract(id));
    }

    /**
     * A contract written by itself; with the standard clauses where none are named.
     *
     * @throws BusinessException INVALID with a violation for each field that is wrong
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView create(ContractCommand command) {
        return entered(drafts.write(command));
    }

    /**
     * The contract of an accepted quotation, with its lines and prices and the standard clauses.
     *
     * @throws BusinessException CONFLICT {@code sales.agreement.not-accepted}, {@code sales.order.quotation-used}
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView createFrom(long quotationId, ContractOfQuotationCommand command) {
        return entered(drafts.of(quotationId, command));
    }

    /**
     * Changes a draft.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is no draft; INVALID, also when what is fixed
     *     would change
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView update(long id, int version, ContractCommand command) {
        Contract contract = queries.contract(id);
        StaleVersions.check(em, contract, version);
        drafts.change(contract, command, customers.get(contract.getCustomerId()));
        return saved(contract);
    }

    /**
     * Finishes a draft: it waits for approval where a policy asks for it, else it may be signed.
     *
     * @throws BusinessException INVALID, naming each clause, payment or place of a clause that is missing
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView submit(long id, @Nullable Integer version, @Nullable String reason) {
        Contract contract = support.load(id, version);
        Act act = support.act(reason);
        contract.complete(queries.offered(contract.getKind()), places.of(contract));
        String customer = customers.get(contract.getCustomerId()).name();
        ApprovalOutcome outcome = approvals.request(contract.approvalSubject(customer), act);
        contract.submit(outcome == ApprovalOutcome.PENDING, act);
        return saved(contract);
    }

    /** Takes it back from approval, asked for or given: a draft again. */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView withdraw(long id, @Nullable Integer version, @Nullable String reason) {
        Contract contract = support.load(id, version);
        Act act = support.act(reason);
        contract.withdraw(act);
        approvals.withdraw(DocumentType.CONTRACT, id, act.reason());
        return saved(contract);
    }

    /** Decides on the approval it waits for; the rules are those of {@link ApprovalService#decide}. */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public ContractView decide(long id, @Nullable Integer version, boolean approved, @Nullable String comment) {
        support.load(id, version);
        approvals.decide(DocumentType.CONTRACT, id, approved, new DecisionCommand(comment));
        return views.of(queries.contract(id));
    }

    private ContractView entered(Contract contract) {
        em.persist(contract);
        return saved(contract);
    }

    private ContractView saved(Contract contract) {
        em.flush();
        return views.of(contract);
    }
}
