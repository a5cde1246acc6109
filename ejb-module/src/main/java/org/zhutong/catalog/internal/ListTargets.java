package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.spi.PriceTarget;
import org.zhutong.catalog.spi.PriceTargets;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;

/** Those that price lists are for by name, as far as the catalog knows of them. */
@ApplicationScoped
public class ListTargets {
    @Inject
    private PriceTargets targets;

    @Inject
    private CallerContext caller;

    public Map<Long, PriceTarget> customers(Collection<Long> ids) {
        return ids.isEmpty() ? Collections.emptyMap() : targets.customers(ids);
    }

    public Map<Long, PriceTarget> projects(Collection<Long> ids) {
        return ids.isEmpty() ? Collections.emptyMap() : targets.projects(ids);
    }

    /**
     * @return null for nobody
     * @throws BusinessException INVALID for a customer that is not there, or of another branch
     */
    public @Nullable Long branchOfCustomer(@Nullable Long id) {
        return id == null
                ? null
                : branch(targets.customers(List.of(id)).get(id), "customerId", "catalog.price-list.customer-unknown");
    }

    /** As {@link #branchOfCustomer}. */
    public @Nullable Long branchOfProject(@Nullable Long id) {
        return id == null
                ? null
                : branch(targets.projects(List.of(id)).get(id), "opportunityId", "catalog.price-list.project-unknown");
    }

    private Long branch(@Nullable PriceTarget target, String field, String key) {
        if (target == null || !caller.scope().includes(target.branchId())) {
            throw BusinessException.invalidField(field, key);
        }
        return target.branchId();
    }

    public static @Nullable String name(@Nullable PriceTarget target) {
        return target == null ? null : target.name();
    }

    /** Number and name. */
    public static @Nullable String label(@Nullable PriceTarget target) {
        return target == null ? null : target.code() + " · " + target.name();
    }
}
