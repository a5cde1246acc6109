package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.CustomerQueries;
import org.zhutong.crm.model.Contact;
import org.zhutong.crm.model.ContactData;
import org.zhutong.crm.model.Customer;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Contacts one by one. Each belongs to its customer, by whose version changes are guarded. */
@Stateless
public class ContactService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerQueries queries;

    /**
     * Contacts of customers in scope; {@code q} searches the customers. Filters: {@code customerId}, {@code primary}; sorts:
     * {@code name}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<ContactRow> list(PageRequest request) {
        return queries.contacts(request);
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public ContactRow get(long id) {
        return queries.contact(id);
    }

    /** Adds a contact to a customer. */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ContactRow create(CustomerContactCommand command) {
        Customer customer = queries.load(command.customerId());
        List<ContactData> contacts = present(customer, command, null);
        contacts.add(data(null, command));
        customer.setContacts(contacts);
        em.flush();
        return row(customer, customer.getContacts().get(customer.getContacts().size() - 1));
    }

    /**
     * Changes a contact.
     *
     * @param version of its customer, as read
     * @throws BusinessException STALE when the customer was changed since; INVALID when it is another customer's
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public ContactRow update(long id, int version, CustomerContactCommand command) {
        Customer customer = queries.load(queries.contact(id).customerId());
        StaleVersions.check(em, customer, version);
        if (!command.customerId().equals(customer.getId())) {
            throw BusinessException.invalidField("customerId", "crm.customer.fixed", customer.getCode());
        }
        customer.setContacts(present(customer, command, id));
        em.flush();
        return row(
                customer,
                customer.getContacts().stream()
                        .filter(contact -> Objects.equals(contact.getId(), id))
                        .findFirst()
                        .orElseThrow());
    }

    /** The contacts as they are, one of them replaced by the command, none primary any more if the command's is. */
    private static List<ContactData> present(
            Customer customer, CustomerContactCommand command, @Nullable Long replaced) {
        boolean takesOver = Boolean.TRUE.equals(command.primary());
        List<ContactData> contacts = new ArrayList<>();
        for (Contact contact : customer.getContacts()) {
            if (Objects.equals(contact.getId(), replaced)) {
                contacts.add(data(replaced, command));
            } else {
                contacts.add(new ContactData(
                        contact.getId(),
                        contact.getName(),
                        contact.getTitle(),
                        contact.getPhone(),
                        contact.getEmail(),
                        contact.isPrimary() && !takesOver));
            }
        }
        return contacts;
    }

    private static ContactData data(@Nullable Long id, CustomerContactCommand command) {
        return new ContactData(
                id,
                command.name(),
                command.title(),
                command.phone(),
                command.email(),
                Boolean.TRUE.equals(command.primary()));
    }

    private static ContactRow row(Customer customer, Contact contact) {
        return new ContactRow(
                Objects.requireNonNull(contact.getId()),
                customer.getVersion(),
                Objects.requireNonNull(customer.getId()),
                customer.getCode(),
                customer.getName(),
                contact.getName(),
                contact.getTitle(),
                contact.getPhone(),
                contact.getEmail(),
                contact.isPrimary());
    }
}
