package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Contact;
import org.zhutong.crm.model.ContactData;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerMerge;
import org.zhutong.crm.model.MergedRow;
import org.zhutong.crm.spi.CustomerDocuments;

/** Moves what belongs to a customer to another when they become one, and back. */
@ApplicationScoped
public class CustomerTransfer {
    private static final String CONTACT = "Contact";
    private static final String CREDIT_ENTRY = "CreditEntry";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CreditAccounts accounts;

    @Inject
    @Any
    private Instance<CustomerDocuments> documents;

    public void over(CustomerPair pair, CustomerMerge merge) {
        long from = merge.getMergedId();
        long to = merge.getSurvivorId();
        remember(merge, CREDIT_ENTRY, accounts.moveAll(pair.mergedCredit(), pair.survivorCredit()));
        for (CustomerDocuments kind : kinds()) {
            remember(merge, kind.type(), kind.moveAll(from, to));
        }
        remember(merge, CONTACT, copyContacts(pair.merged(), pair.survivor()));
    }

    public void back(CustomerPair pair, CustomerMerge merge) {
        long from = merge.getSurvivorId();
        long to = merge.getMergedId();
        Set<String> numbers = new TreeSet<>();
        for (CustomerDocuments kind : kinds()) {
            numbers.addAll(kind.moveBack(merge.movedRows(kind.type()), from, to));
        }
        // what these documents took and gave back since is theirs as well
        accounts.moveBack(merge.movedRows(CREDIT_ENTRY), numbers, pair.survivorCredit(), pair.mergedCredit());
        Set<Long> copies = merge.movedRows(CONTACT);
        Customer survivor = pair.survivor();
        if (survivor.getContacts().stream().anyMatch(contact -> copies.contains(contact.getId()))) {
            survivor.setContacts(survivor.getContacts().stream()
                    .filter(contact -> !copies.contains(contact.getId()))
                    .map(contact -> data(contact, contact.getId(), contact.isPrimary()))
                    .toList());
        }
    }

    private List<CustomerDocuments> kinds() {
        return documents.stream()
                .sorted(Comparator.comparing(CustomerDocuments::type))
                .toList();
    }

    private static void remember(CustomerMerge merge, String type, List<Long> ids) {
        ids.forEach(id -> merge.moved(new MergedRow(type, id)));
    }

    /** The people stay with the one that goes, which nobody changes any more: so they are exactly theirs when it comes back. */
    private List<Long> copyContacts(Customer from, Customer to) {
        List<ContactData> people = new ArrayList<>();
        to.getContacts().forEach(contact -> people.add(data(contact, contact.getId(), contact.isPrimary())));
        int before = people.size();
        from.getContacts().stream()
                .filter(contact -> to.getContacts().stream().noneMatch(other -> same(contact, other)))
                .forEach(contact -> people.add(data(contact, null, before == 0 && contact.isPrimary())));
        if (people.size() == before) {
            return List.of();
        }
        to.setContacts(people);
        em.flush();
        return to.getContacts().stream()
                .filter(contact -> contact.getPosition() >= before)
                .map(contact -> Objects.requireNonNull(contact.getId()))
                .toList();
    }

    private static boolean same(Contact a, Contact b) {
        return a.getName().equals(b.getName())
                && Objects.equals(a.getPhone(), b.getPhone())
                && Objects.equals(a.getEmail(), b.getEmail());
    }

    private static ContactData data(Contact contact, @Nullable Long id, boolean primary) {
        return new ContactData(
                id, contact.getName(), contact.getTitle(), contact.getPhone(), contact.getEmail(), primary);
    }
}
