package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.PriceQueries;
import org.zhutong.catalog.model.PriceList;
import org.zhutong.catalog.model.Validity;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Price lists: those for every branch are seen by all, those of a branch within the caller's scope. */
@Stateless
public class PriceListService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CompanyBooks books;

    @Inject
    private PriceQueries prices;

    @Inject
    private CatalogCache cache;

    @Inject
    private CallerContext caller;

    /**
     * Filters: {@code code}, {@code customerLevel}, {@code branchId}, {@code currency}, {@code active}; sorts: {@code code},
     * {@code name}, {@code validFrom}, {@code priority}.
     */
    @RolesAllowed(Permissions.PRICE_READ)
    public Page<PriceListView> list(PageRequest request) {
        return prices.lists(request);
    }

    /** @throws BusinessException NOT_FOUND also for a list of another branch */
    @RolesAllowed(Permissions.PRICE_READ)
    public PriceListView get(long id) {
        return view(prices.load(id));
    }

    /** Currency of a list that is made without one: the company's. */
    @RolesAllowed(Permissions.PRICE_READ)
    public String defaultCurrency() {
        return books.currency();
    }

    /**
     * @throws BusinessException INVALID; CONFLICT {@code catalog.price-list.code-taken}; FORBIDDEN
     *     {@code catalog.price-list.scope} for a list beyond the caller's branches
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public PriceListView create(PriceListCommand command) {
        requireScope(command.branchId());
        PriceList list = new PriceList(
                command.code(), command.currency() == null ? books.currency() : command.currency(), details(command));
        if (prices.listExists(list.getCode())) {
            throw BusinessException.conflict("catalog.price-list.code-taken", list.getCode());
        }
        em.persist(list);
        em.flush();
        return view(list);
    }

    /**
     * @param version as read
     * @throws BusinessException STALE when it was changed since; INVALID also when code or currency differ; FORBIDDEN as
     *     {@link #create}
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public PriceListView update(long id, int version, PriceListCommand command) {
        PriceList list = prices.load(id);
        StaleVersions.check(em, list, version);
        requireScope(list.getBranchId());
        requireScope(command.branchId());
        list.checkFixed(command.code(), command.currency());
        cache.anythingChanges();
        list.describe(details(command));
        em.flush();
        return view(list);
    }

    private static PriceList.Details details(PriceListCommand command) {
        return new PriceList.Details(
                command.name(),
                command.customerLevel(),
                command.branchId(),
                Validity.of(command.validFrom(), command.validTo()),
                command.priority() == null ? 0 : command.priority(),
                !Boolean.FALSE.equals(command.active()));
    }

    private void requireScope(@Nullable Long branchId) {
        DataScope scope = caller.scope();
        if (branchId == null ? !scope.companyWide() : !scope.includes(branchId)) {
            throw BusinessException.forbiddenField("branchId", "catalog.price-list.scope");
        }
        if (branchId != null && prices.branchName(branchId) == null) {
            throw BusinessException.invalidField("branchId", "catalog.branch-unknown", branchId);
        }
    }

    private PriceListView view(PriceList list) {
        Long branchId = list.getBranchId();
        return new PriceListView(
                Objects.requireNonNull(list.getId()),
                list.getVersion(),
                list.getCode(),
                list.getName(),
                list.getCurrency(),
                list.getCustomerLevel(),
                branchId,
                branchId == null ? null : prices.branchName(branchId),
                list.getValidity().from(),
                list.getValidity().to(),
                list.getPriority(),
                list.isActive());
    }
}
