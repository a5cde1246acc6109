package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.internal.ContractQueries;
import org.zhutong.contract.internal.ContractSupport;
import org.zhutong.contract.internal.ObligationQueries;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractObligation;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.ObligationData;
import org.zhutong.organisation.service.Assignees;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** What the sides of contracts have to do by a day, within the caller's branches: the calendar of obligations. */
@Stateless
public class ObligationService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ObligationQueries obligations;

    @Inject
    private ContractQueries contracts;

    @Inject
    private ContractSupport support;

    @Inject
    private Assignees assignees;

    /**
     * Obligations in scope; {@code q} finds by subject, contract and customer. Filters: {@code status}, {@code kind}, {@code
     * side}, {@code contract} (its number), {@code customerId}, {@code responsible}, {@code from}, {@code to} (days on which they
     * are due); sorts: {@code dueOn}, {@code id}.
     */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public Page<ObligationView> list(PageRequest request) {
        return obligations.list(request);
    }

    /** All of a contract, whichever version of it they were written down by. @param contractId any of its versions */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public List<ObligationView> of(long contractId) {
        return obligations.of(contracts.contract(contractId).getNumber());
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public ObligationView get(long id) {
        return view(load(id, null));
    }

    /**
     * Writes one down.
     *
     * @throws BusinessException INVALID naming the field; CONFLICT {@code contract.obligation.contract-over} for a contract that
     *     was called off or superseded
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ObligationView create(ObligationCommand command) {
        Contract contract;
        try {
            contract = contracts.contract(command.contractId());
        } catch (BusinessException e) {
            // named in a body, an unknown contract is bad input, not a missing page
            throw BusinessException.invalidField("contractId", "contract.unknown", command.contractId());
        }
        if (contract.getStatus() == ContractState.SUPERSEDED || contract.getStatus() == ContractState.TERMINATED) {
            throw BusinessException.conflict(
                    "contract.obligation.contract-over",
                    contract.label(),
                    "@" + contract.getStatus().messageKey());
        }
        ContractObligation obligation = new ContractObligation(
                Objects.requireNonNull(contract.getId()),
                contract.getCurrency(),
                data(command, contract, contract.getTerms().salesperson()),
                false);
        em.persist(obligation);
        em.flush();
        return view(obligation);
    }

    /**
     * Changes an open one.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; CONFLICT {@code contract.obligation.not-open}
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ObligationView update(long id, int version, ObligationCommand command) {
        ContractObligation obligation = load(id, version);
        Contract contract = contracts.contract(obligation.getContractId());
        if (!obligation.getContractId().equals(command.contractId())) {
            throw BusinessException.invalidField("contractId", "contract.obligation.fixed", contract.label());
        }
        obligation.change(data(command, contract, obligation.getResponsible()));
        em.flush();
        return view(obligation);
    }

    /** It was done. @param note what there is to say to it, at most 500 characters */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ObligationView fulfil(long id, @Nullable Integer version, @Nullable String note) {
        return close(id, version, note, ContractObligation::fulfil);
    }

    /** Nobody owes it any more; a reason is needed. */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ObligationView drop(long id, @Nullable Integer version, @Nullable String reason) {
        return close(id, version, reason, ContractObligation::drop);
    }

    /** That it was done or dropped was a mistake. */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ObligationView reopen(long id, @Nullable Integer version, @Nullable String reason) {
        return close(id, version, reason, (obligation, act) -> obligation.reopen());
    }

    private ObligationView close(
            long id, @Nullable Integer version, @Nullable String why, BiConsumer<ContractObligation, Act> move) {
        ContractObligation obligation = load(id, version);
        move.accept(obligation, support.act(why));
        em.flush();
        return view(obligation);
    }

    private ObligationData data(ObligationCommand command, Contract contract, String present) {
        return new ObligationData(
                command.kind(),
                command.side(),
                command.title(),
                command.dueOn(),
                command.amount(),
                assignees.choose("responsible", command.responsible(), present, contract.getBranchId()));
    }

    private ContractObligation load(long id, @Nullable Integer version) {
        ContractObligation obligation = em.find(ContractObligation.class, id);
        if (obligation == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        // within scope, or not there
        contracts.contract(obligation.getContractId());
        if (version != null) {
            StaleVersions.check(em, obligation, version);
        }
        return obligation;
    }

    private ObligationView view(ContractObligation obligation) {
        return obligations.view(Objects.requireNonNull(obligation.getId()));
    }
}
