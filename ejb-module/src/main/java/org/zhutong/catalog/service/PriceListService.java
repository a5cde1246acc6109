package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.internal.CatalogCache;
import org.zhutong.catalog.internal.ListTargets;
import org.zhutong.catalog.internal.PriceQueries;
import org.zhutong.catalog.model.PriceList;
import org.zhutong.catalog.model.PriceListKind;
import org.zhutong.catalog.model.Validity;
import org.zhutong.catalog.spi.PriceTarget;
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
    private ListTargets targets;

    @Inject
    private CallerContext caller;

    /**
     * Filters: {@code code}, {@code customerLevel}, {@code branchId}, {@code currency}, {@code active},
     * {@code kind}, {@code customerId}, {@code opportunityId}; sorts: {@code code},
     * {@code name}, {@code validFrom}, {@code priority}.
     */
    @RolesAllowed(Permissions.PRICE_READ)
    public Page<PriceListView> list(PageRequest request) {
        Page<PriceListView> page = prices.lists(request);
        return new Page<>(named(page.items()), page.nextCursor(), page.total());
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
        PriceListKind kind = command.kind() == null ? PriceListKind.STANDARD : command.kind();
        PriceList.Target target = target(command);
        Long branchId = branch(kind, target, command.branchId());
        requireScope(branchId);
        PriceList list = new PriceList(
                command.code(),
                command.currency() == null ? books.currency() : command.currency(),
                target,
                details(command, kind, branchId));
        if (prices.listExists(list.getCode())) {
            throw BusinessException.conflict("catalog.price-list.code-taken", list.getCode());
        }
        em.persist(list);
        em.flush();
        return view(list);
    }

    /**
     * @param version as read
     * @throws BusinessException STALE when it was changed since; INVALID also when code, currency, customer or project differ;
     *     FORBIDDEN as {@link #create}
     */
    @RolesAllowed(Permissions.PRICE_WRITE)
    public PriceListView update(long id, int version, PriceListCommand command) {
        PriceList list = prices.load(id);
        StaleVersions.check(em, list, version);
        requireScope(list.getBranchId());
        list.checkFixed(command.code(), command.currency(), target(command));
        PriceListKind kind = command.kind() == null ? list.getKind() : command.kind();
        Long branchId = list.getKind().isTargeted()
                ? kept(Objects.requireNonNull(list.getBranchId()), command.branchId())
                : command.branchId();
        requireScope(branchId);
        cache.anythingChanges();
        list.describe(details(command, kind, branchId));
        em.flush();
        return view(list);
    }

    private static PriceList.Target target(PriceListCommand command) {
        return new PriceList.Target(command.customerId(), command.opportunityId());
    }

    /** The branch that keeps a list: that of those it is for by name, else the one asked for. */
    private @Nullable Long branch(PriceListKind kind, PriceList.Target target, @Nullable Long wanted) {
        if (!kind.isTargeted()) {
            return wanted;
        }
        Long customer = targets.branchOfCustomer(target.customerId());
        Long project = targets.branchOfProject(target.opportunityId());
        if (customer != null && project != null && !customer.equals(project)) {
            throw BusinessException.invalidField("opportunityId", "catalog.price-list.two-branches");
        }
        Long branchId = project == null ? customer : project;
        return branchId == null ? wanted : kept(branchId, wanted);
    }

    private static Long kept(Long branchId, @Nullable Long wanted) {
        if (wanted != null && !wanted.equals(branchId)) {
            throw BusinessException.invalidField("branchId", "catalog.price-list.branch-of-target");
        }
        return branchId;
    }

    private static PriceList.Details details(PriceListCommand command, PriceListKind kind, @Nullable Long branchId) {
        return new PriceList.Details(
                kind,
                command.name(),
                command.customerLevel(),
                branchId,
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
        return named(List.of(new PriceListView(
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
                        list.isActive(),
                        list.getKind(),
                        list.getCustomerId(),
                        list.getOpportunityId())))
                .get(0);
    }

    /** With the names of those they are for: two look-ups for all. */
    private List<PriceListView> named(List<PriceListView> views) {
        Map<Long, PriceTarget> customers = targets.customers(views.stream()
                .map(PriceListView::customerId)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, PriceTarget> projects = targets.projects(views.stream()
                .map(PriceListView::opportunityId)
                .filter(Objects::nonNull)
                .toList());
        return views.stream()
                .map(one -> one.named(
                        ListTargets.name(customers.get(one.customerId())),
                        ListTargets.label(projects.get(one.opportunityId()))))
                .toList();
    }
}
