package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.internal.CreditAccounts;
import org.zhutong.crm.internal.CustomerDirectory;
import org.zhutong.crm.internal.CustomerQueries;
import org.zhutong.crm.model.Contact;
import org.zhutong.crm.model.ContactData;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerCredit;
import org.zhutong.organisation.service.BranchChoice;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/** Customers with their contacts, terms and credit limit, within the caller's branches. */
@Stateless
public class CustomerService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerQueries queries;

    @Inject
    private CompanyBooks books;

    @Inject
    private CreditAccounts accounts;

    @Inject
    private CustomerDirectory directory;

    @Inject
    private BranchChoice branches;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /**
     * Customers in scope; {@code q} finds by code, name, pinyin initials, tax id, phone, region and contacts. Filters:
     * {@code level}, {@code branchId}, {@code industry}, {@code regionCode} (everywhere in that division), {@code salesperson}, {@code taxId}, {@code code}, {@code active}; sorts: {@code code},
     * {@code name}, {@code creditLimit}, {@code exposure}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<CustomerRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** User names of those who look after customers in scope: for a filter. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<String> salespeople() {
        return queries.salespeople();
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public CustomerView get(long id) {
        return view(queries.load(id));
    }

    /**
     * Enters a customer.
     *
     * @throws BusinessException INVALID; CONFLICT {@code crm.customer.tax-id-taken}, {@code crm.customer.code-taken}; FORBIDDEN
     *     {@code crm.customer.credit-forbidden} when terms or a limit are given without the permission {@code customer:credit}
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public CustomerView create(CustomerCommand command) {
        Long branchId = branches.forNew(command.branchId());
        Customer customer = new Customer(code(command), branchId, command.data());
        refuseTakenTaxId(customer);
        agreeTerms(customer, command);
        Money limit =
                Money.of(command.creditLimit() == null ? BigDecimal.ZERO : command.creditLimit(), books.currency());
        if (!limit.isZero()) {
            requireCreditPermission("creditLimit");
        }
        customer.setContacts(contacts(command.contacts()));
        em.persist(customer);
        em.persist(new CustomerCredit(customer, limit));
        directory.changes(Objects.requireNonNull(customer.getId()));
        em.flush();
        return view(customer);
    }

    /**
     * Changes a customer.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; INVALID also when code or branch differ; the rest as
     *     {@link #create}
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public CustomerView update(long id, int version, CustomerCommand command) {
        Customer customer = queries.load(id);
        StaleVersions.check(em, customer, version);
        refuseChange("code", command.code(), customer.getCode());
        refuseChange("branchId", command.branchId(), customer.getBranchId());
        changeLimit(customer, command.creditLimit());
        directory.changes(id);
        customer.describe(command.data());
        refuseTakenTaxId(customer);
        agreeTerms(customer, command);
        if (command.contacts() != null) {
            customer.setContacts(contacts(command.contacts()));
        }
        em.flush();
        return view(customer);
    }

    /**
     * Lets a customer be sold to, or no longer.
     *
     * @throws BusinessException NOT_FOUND also outside the caller's scope
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public void setActive(long id, boolean active) {
        queries.load(id).setActive(active);
        em.flush();
    }

    private String code(CustomerCommand command) {
        String wanted = command.code();
        if (wanted == null || wanted.isBlank()) {
            return numbers.next(DocumentType.CUSTOMER, caller.today()).value();
        }
        if (queries.codeExists(wanted.strip())) {
            throw BusinessException.conflict("crm.customer.code-taken", wanted.strip());
        }
        return wanted;
    }

    private void refuseTakenTaxId(Customer customer) {
        String taxId = customer.getTaxId();
        if (taxId != null) {
            String other = queries.codeByTaxKey(Customer.taxKey(customer.getBranchId(), taxId), customer.getId());
            if (other != null) {
                throw BusinessException.conflict("crm.customer.tax-id-taken", taxId, other);
            }
        }
    }

    private static void refuseChange(String field, @Nullable Object wanted, Object present) {
        if (wanted != null && !wanted.equals(present)) {
            throw BusinessException.invalidField(field, "crm.customer.fixed", present.toString());
        }
    }

    private void agreeTerms(Customer customer, CustomerCommand command) {
        Integer days = command.paymentTermsDays();
        if (days != null && days != customer.getPaymentTermsDays()) {
            requireCreditPermission("paymentTermsDays");
            customer.agreeTerms(days);
        }
    }

    private void changeLimit(Customer customer, @Nullable BigDecimal wanted) {
        if (wanted == null) {
            return;
        }
        long id = Objects.requireNonNull(customer.getId());
        CreditAccounts.State present = accounts.state(id);
        if (present.limit().compareTo(wanted) != 0) {
            requireCreditPermission("creditLimit");
            // the exposure decides what is tolerated, so nobody may change it meanwhile
            CustomerCredit credit = em.find(CustomerCredit.class, id, LockModeType.PESSIMISTIC_WRITE);
            credit.changeLimit(Money.of(wanted, present.currency()));
            em.lock(customer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    private void requireCreditPermission(String field) {
        if (!caller.has(Permissions.CUSTOMER_CREDIT)) {
            throw BusinessException.forbiddenField(field, "crm.customer.credit-forbidden", "@crm.customer." + field);
        }
    }

    private static List<ContactData> contacts(@Nullable List<ContactCommand> commands) {
        return commands == null
                ? List.of()
                : commands.stream().map(ContactCommand::data).toList();
    }

    private CustomerView view(Customer customer) {
        long id = Objects.requireNonNull(customer.getId());
        CreditAccounts.State credit = accounts.state(id);
        return new CustomerView(
                id,
                customer.getVersion(),
                customer.getCode(),
                customer.getName(),
                customer.getLevel().name(),
                customer.getBranchId(),
                queries.branchName(customer.getBranchId()),
                customer.getSalesperson(),
                customer.getTaxId(),
                customer.getRegion(),
                customer.getRegionCode(),
                customer.getIndustry(),
                customer.getAddress(),
                customer.getPhone(),
                customer.getPaymentTermsDays(),
                credit.currency(),
                credit.limit(),
                credit.exposure(),
                credit.available(),
                customer.isActive(),
                customer.getRemark(),
                customer.getContacts().stream().map(CustomerService::view).toList(),
                queries.survivorOf(customer));
    }

    private static ContactView view(Contact contact) {
        return new ContactView(
                Objects.requireNonNull(contact.getId()),
                contact.getName(),
                contact.getTitle(),
                contact.getPhone(),
                contact.getEmail(),
                contact.isPrimary());
    }
}
