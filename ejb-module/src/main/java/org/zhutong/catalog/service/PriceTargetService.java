package org.zhutong.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.spi.PriceTarget;
import org.zhutong.catalog.spi.PriceTargets;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;

/** Helps to say whose prices are meant: customers and projects within the caller's scope. */
@Stateless
public class PriceTargetService {
    /** Most that are offered at once. */
    private static final int LIMIT = 20;

    @Inject
    private PriceTargets targets;

    @Inject
    private CallerContext caller;

    /** Customers that fit what is typed; nothing for those who may not see customers. */
    @RolesAllowed(Permissions.PRICE_READ)
    public List<PriceTarget> findCustomers(@Nullable String q) {
        return caller.has(Permissions.CUSTOMER_READ) ? targets.findCustomers(q, LIMIT) : List.of();
    }

    /** Open projects (opportunities), as {@link #findCustomers}. */
    @RolesAllowed(Permissions.PRICE_READ)
    public List<PriceTarget> findProjects(@Nullable String q) {
        return caller.has(Permissions.CUSTOMER_READ) ? targets.findProjects(q, LIMIT) : List.of();
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.PRICE_READ)
    public PriceTarget customer(long id) {
        return inScope(targets.customers(List.of(id)).get(id));
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.PRICE_READ)
    public PriceTarget project(long id) {
        return inScope(targets.projects(List.of(id)).get(id));
    }

    private PriceTarget inScope(@Nullable PriceTarget target) {
        if (target == null || !caller.scope().includes(target.branchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return target;
    }
}
