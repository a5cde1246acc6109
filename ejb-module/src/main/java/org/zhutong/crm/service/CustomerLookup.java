package org.zhutong.crm.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhutong.catalog.spi.CustomerPricingInfo;
import org.zhutong.crm.internal.CustomerDirectory;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;

/** Customers for other features, from the cache when warm. The calling use case checks the permission. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerLookup {
    @Inject
    private CustomerDirectory directory;

    @Inject
    private CallerContext caller;

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public CustomerInfo get(long id) {
        CustomerInfo info = byIds(List.of(id)).get(id);
        if (info == null || !caller.scope().includes(info.branchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return info;
    }

    /**
     * The level by which prices are chosen.
     *
     * @return A, B or C
     * @throws BusinessException NOT_FOUND also outside the caller's scope
     */
    public String level(long id) {
        return directory
                .of(id)
                .map(CustomerPricingInfo::level)
                .orElseThrow(() -> BusinessException.notFound("shared.not-found"));
    }

    /** Customers by id, whatever their branch: for rows that are scoped themselves. Unknown ids are left out. */
    public Map<Long, CustomerInfo> byIds(Collection<Long> ids) {
        return directory.byIds(ids);
    }
}
