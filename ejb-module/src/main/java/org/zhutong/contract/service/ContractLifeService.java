package org.zhutong.contract.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.internal.ContractQueries;
import org.zhutong.contract.internal.ContractSupport;
import org.zhutong.contract.internal.ContractViews;
import org.zhutong.contract.model.Contract;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;

/**
 * What becomes of a contract in force: amendments and its end. Each use case holds all versions of the
 * contract, so that of two at once the second sees what the first did.
 */
@Stateless
public class ContractLifeService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractQueries queries;

    @Inject
    private ContractSupport support;

    @Inject
    private ContractViews views;

    @Inject
    private CallerContext caller;

    /** Every version of a contract, the latest first. */
    @RolesAllowed(Permissions.CONTRACT_READ)
    public List<ContractRow> versions(long id) {
        return queries.versions(queries.contract(id).getNumber());
    }

    /**
     * Begins an amendment (补充协议) of a contract in force: its next version, a draft with the same content, which is returned.
     *
     * @throws BusinessException CONFLICT unless it is in force, or when another amendment is being written
     */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView amend(long id, @Nullable Integer version, @Nullable String reason) {
        Contract contract = support.load(id, version);
        List<Contract> versions = queries.locked(contract);
        Act act = support.act(reason);
        refuseOpen(versions, contract);
        Contract next = contract.amend(versions.get(versions.size() - 1).getVersionNo() + 1, caller.today(), act);
        em.persist(next);
        em.flush();
        return views.of(next);
    }

    /** Both sides have done what they promised. */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView complete(long id, @Nullable Integer version, @Nullable String reason) {
        Contract contract = support.load(id, version);
        refuseOpen(queries.locked(contract), contract);
        contract.finish(support.act(reason));
        em.flush();
        return views.of(contract);
    }

    /** Ends a contract before that, or calls off a version that was not signed; a reason is needed. */
    @RolesAllowed(Permissions.CONTRACT_WRITE)
    public ContractView terminate(long id, @Nullable Integer version, @Nullable String reason) {
        Contract contract = support.load(id, version);
        refuseOpen(queries.locked(contract), contract);
        contract.terminate(support.act(reason));
        em.flush();
        return views.of(contract);
    }

    /** An amendment that is being written has to be signed or called off first. */
    private static void refuseOpen(List<Contract> versions, Contract contract) {
        versions.stream()
                .filter(one -> one.getVersionNo() > contract.getVersionNo())
                .filter(one -> one.getStatus().isOpen())
                .findFirst()
                .ifPresent(open -> {
                    throw BusinessException.conflict("contract.amendment-open", contract.label(), open.label());
                });
    }
}
