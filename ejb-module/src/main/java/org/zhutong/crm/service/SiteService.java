package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.zhutong.crm.internal.CustomerQueries;
import org.zhutong.crm.internal.SiteQueries;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerSite;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Places of customers where goods go, within the caller's branches. */
@Stateless
public class SiteService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerQueries customers;

    @Inject
    private SiteQueries sites;

    /**
     * Sites in scope; {@code q} finds by name, address, contact, phone and customer. Filters: {@code customerId}, {@code active};
     * sorts: {@code name}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<SiteView> list(PageRequest request) {
        return sites.list(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public SiteView get(long id) {
        return view(load(id));
    }

    /** @throws BusinessException INVALID naming the field; CONFLICT when the customer has become part of another */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public SiteView create(SiteCommand command) {
        Customer customer;
        try {
            customer = customers.load(command.customerId());
        } catch (BusinessException e) {
            // named in a body, an unknown customer is bad input, not a missing page
            throw BusinessException.invalidField("customerId", "crm.customer.unknown", command.customerId());
        }
        customer.requireUnmerged();
        CustomerSite site = new CustomerSite(Objects.requireNonNull(customer.getId()), command.data());
        em.persist(site);
        em.flush();
        return view(site);
    }

    /** @throws BusinessException STALE when changed since {@code version} was read; INVALID also when the customer differs */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public SiteView update(long id, int version, SiteCommand command) {
        CustomerSite site = load(id);
        StaleVersions.check(em, site, version);
        if (!site.getCustomerId().equals(command.customerId())) {
            throw BusinessException.invalidField("customerId", "crm.customer.fixed", site.getName());
        }
        site.describe(command.data());
        em.flush();
        return view(site);
    }

    private CustomerSite load(long id) {
        CustomerSite site = em.find(CustomerSite.class, id);
        if (site == null) {
            throw BusinessException.notFound("shared.not-found");
        }
        customers.requireInScope(site.getCustomerId());
        return site;
    }

    private SiteView view(CustomerSite site) {
        return new SiteView(
                Objects.requireNonNull(site.getId()),
                site.getVersion(),
                site.getCustomerId(),
                customers.load(site.getCustomerId()).getName(),
                site.getName(),
                site.getAddress(),
                site.getContactName(),
                site.getPhone(),
                site.getRemark(),
                site.isActive());
    }
}
