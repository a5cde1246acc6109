package org.zhutong.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.zhutong.organisation.model.Branch;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Branches of the company. Everyone sees their own; company-wide people see all. */
@Stateless
public class BranchService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Branches in scope. Filters: {@code active}; sorts: {@code code}, {@code name}. */
    @RolesAllowed(Permissions.BRANCH_READ)
    public Page<BranchView> list(PageRequest request) {
        ListQuery<BranchView> query = new ListQuery<>(
                        em,
                        BranchView.class,
                        "NEW org.zhutong.organisation.service.BranchView(b.id, b.version, b.code, b.name, b.active)",
                        "Branch b",
                        "b.id")
                .filter("active", "b.active", Boolean::valueOf)
                .filter("code", "b.code", String::valueOf)
                .sortable("code", "b.code", BranchView::code)
                .sortable("name", "b.name", BranchView::name);
        DataScope scope = caller.scope();
        if (!scope.companyWide()) {
            query.within("b.id", scope.branchIds());
        }
        return query.page(request, "code", BranchView::id);
    }

    /** Open branches in scope, by code: for choices. */
    @RolesAllowed(Permissions.BRANCH_READ)
    public List<BranchView> open() {
        return list(new PageRequest(
                        null, java.util.Map.of("active", "true"), "code", PageRequest.MAX_LIMIT, null, false))
                .items();
    }

    /** @throws BusinessException NOT_FOUND outside the caller's scope */
    @RolesAllowed(Permissions.BRANCH_READ)
    public BranchView get(long id) {
        return view(load(id));
    }

    /** Opens a branch. */
    @RolesAllowed(Permissions.BRANCH_WRITE)
    public BranchView create(BranchCommand command) {
        Long company = em.createQuery("SELECT c.id FROM Company c", Long.class).getSingleResult();
        Branch branch = new Branch(company, command.code(), command.name());
        branch.setActive(!Boolean.FALSE.equals(command.active()));
        em.persist(branch);
        em.flush();
        return view(branch);
    }

    /**
     * Renames, closes or reopens a branch.
     *
     * @throws BusinessException STALE when changed since {@code version} was read; INVALID when the code differs
     */
    @RolesAllowed(Permissions.BRANCH_WRITE)
    public BranchView update(long id, int version, BranchCommand command) {
        Branch branch = load(id);
        StaleVersions.check(em, branch, version);
        if (!branch.getCode().equalsIgnoreCase(command.code())) {
            throw BusinessException.invalidField("code", "organisation.branch.code-fixed", branch.getCode());
        }
        branch.rename(command.name());
        branch.setActive(!Boolean.FALSE.equals(command.active()));
        em.flush();
        return view(branch);
    }

    private Branch load(long id) {
        Branch branch = em.find(Branch.class, id);
        if (branch == null || !caller.scope().includes(id)) {
            throw BusinessException.notFound("shared.not-found");
        }
        return branch;
    }

    private static BranchView view(Branch branch) {
        return new BranchView(
                Objects.requireNonNull(branch.getId()),
                branch.getVersion(),
                branch.getCode(),
                branch.getName(),
                branch.isActive());
    }
}
