package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.zhutong.crm.internal.NeglectedCustomers;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Whom a department forgets: for whoever leads it. */
@Stateless
public class NeglectedCustomerService {
    @Inject
    private NeglectedCustomers customers;

    /**
     * Active customers in scope whom nobody has called, visited or written to for {@code days} full days (1 to 3,660; 14 unless
     * said) and who have an opportunity open for as long; with {@code among=ALL} also those without one. Further filters:
     * {@code level}, {@code branchId}, {@code salesperson}; {@code q} finds by code, name and contacts; sorts: {@code code}, {@code name}.
     *
     * @throws BusinessException INVALID for a filter that is none
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<NeglectedRow> list(PageRequest request) {
        return customers.list(request);
    }
}
