package org.zhutong.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.Branch;
import org.zhutong.shared.model.BusinessException;

/** Decides to which branch something new belongs. */
@ApplicationScoped
public class BranchChoice {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /**
     * The branch wanted, when the caller may act for it and it is open; the caller's own when none is named.
     *
     * @throws BusinessException INVALID at {@code branchId}: a company-wide caller must name one; another branch than one's own
     *     is refused like one that does not exist
     */
    public Long forNew(@Nullable Long wanted) {
        DataScope scope = caller.scope();
        Long id = wanted;
        if (id == null) {
            if (scope.branchIds().size() != 1) {
                throw BusinessException.invalidField("branchId", "shared.required");
            }
            id = scope.branchIds().iterator().next();
        }
        Branch branch = scope.includes(id) ? em.find(Branch.class, id) : null;
        if (branch == null || !branch.isActive()) {
            throw BusinessException.invalidField("branchId", "organisation.branch.unknown", id);
        }
        return id;
    }
}
