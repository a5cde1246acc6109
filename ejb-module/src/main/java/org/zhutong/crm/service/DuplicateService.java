package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.zhutong.crm.internal.DuplicateFinder;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;

/** Warns before a customer is entered a second time. */
@Stateless
public class DuplicateService {
    @Inject
    private DuplicateFinder finder;

    @EJB
    private CustomerService customers;

    /**
     * Customers in scope that look like the one described, the likeliest first, at most ten: by name (whatever its legal form,
     * brackets, width, characters of the same sound, a slip), tax id, telephone and address. Three statements, however many
     * customers there are.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<DuplicateView> find(DuplicateQuery query) {
        return finder.find(query.traits(), query.branchId(), query.except());
    }

    /**
     * Enters a customer as {@link CustomerService#create}, unless it is likely there already.
     *
     * @throws BusinessException CONFLICT {@code crm.customer.duplicate} with the likeliest one's name and code
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public CustomerView createUnlessDuplicate(CustomerCommand command) {
        List<DuplicateView> likely = finder.find(command.traits(), command.branchId(), null).stream()
                .filter(DuplicateView::likely)
                .toList();
        if (!likely.isEmpty()) {
            throw BusinessException.conflict(
                    "crm.customer.duplicate",
                    likely.get(0).name(),
                    likely.get(0).code());
        }
        return customers.create(command);
    }
}
