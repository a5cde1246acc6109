package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.zhutong.crm.internal.CustomerQueries;
import org.zhutong.crm.internal.InvoiceDetailsOfCustomer;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.InvoiceDetails;
import org.zhutong.crm.model.InvoiceKind;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.StaleVersions;

/** What is printed of customers on their invoices, within the caller's branches. */
@Stateless
public class InvoicingService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerQueries customers;

    @Inject
    private InvoiceDetailsOfCustomer details;

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public InvoicingView get(long customerId) {
        Customer customer = customers.load(customerId);
        InvoiceDetails present = details.of(customerId);
        return present == null ? undecided(customerId, customer) : view(customer, present);
    }

    /**
     * Says how the customer is invoiced.
     *
     * @param version as read, 0 the first time
     * @throws BusinessException STALE when somebody has said so since; INVALID naming every field that is missing for the kind of
     *     invoice; CONFLICT when the customer has become part of another
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public InvoicingView decide(long customerId, int version, InvoicingCommand command) {
        Customer customer = customers.load(customerId);
        customer.requireUnmerged();
        InvoiceDetails present = details.of(customerId);
        if (present != null) {
            StaleVersions.check(em, present, version);
            present.describe(command.data());
        } else {
            present = new InvoiceDetails(customerId, command.data());
            em.persist(present);
        }
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw AlreadyThere.or(e);
        }
        return view(customer, present);
    }

    private static InvoicingView undecided(long customerId, Customer customer) {
        return new InvoicingView(
                customerId,
                customer.getName(),
                0,
                InvoiceKind.ORDINARY,
                customer.getName(),
                customer.getTaxId(),
                customer.getAddress(),
                customer.getPhone(),
                null,
                null,
                null);
    }

    private static InvoicingView view(Customer customer, InvoiceDetails details) {
        return new InvoicingView(
                details.getCustomerId(),
                customer.getName(),
                details.getVersion(),
                details.getKind(),
                details.getTitle(),
                details.getTaxId(),
                details.getRegisteredAddress(),
                details.getRegisteredPhone(),
                details.getBankName(),
                details.getBankAccount(),
                details.getEmail());
    }
}
