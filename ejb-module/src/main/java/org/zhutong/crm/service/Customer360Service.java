package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.zhutong.crm.internal.CustomerQueries;
import org.zhutong.crm.spi.CustomerHistory;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;

/** A customer with everything that concerns it, whichever feature keeps it. */
@Stateless
public class Customer360Service {
    @EJB
    private CustomerService customers;

    @EJB
    private CreditService credit;

    @Inject
    private CustomerQueries queries;

    @Inject
    @Any
    private Instance<CustomerHistory> histories;

    /**
     * Facts, people, credit, the latest documents and what it buys; of a customer that has become part of another, that one's. A
     * fixed number of statements, however long the history is.
     *
     * @throws BusinessException NOT_FOUND also outside the caller's scope
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Customer360View get(long id) {
        CustomerView asked = customers.get(id);
        CustomerView customer = asked.mergedInto() == null ? asked : customers.get(asked.mergedInto());
        long shown = customer.id();
        List<CustomerHistory> sources = histories.stream()
                .sorted(Comparator.comparingInt(CustomerHistory::position))
                .toList();
        return new Customer360View(
                customer,
                credit.view(shown),
                sources.stream()
                        .flatMap(source -> source.latest(shown).stream())
                        .toList(),
                sources.stream()
                        .flatMap(source -> source.bought(shown).stream())
                        .toList(),
                queries.merges(shown));
    }
}
