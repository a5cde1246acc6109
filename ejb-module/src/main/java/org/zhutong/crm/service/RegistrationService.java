package org.zhutong.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.zhutong.crm.internal.ActivityQueries;
import org.zhutong.crm.internal.CollisionFinder;
import org.zhutong.crm.internal.RegistrationQueries;
import org.zhutong.crm.internal.RegistrationViews;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.ProjectRegistration;
import org.zhutong.crm.model.ProjectTraits;
import org.zhutong.crm.model.RegistrationData;
import org.zhutong.organisation.service.Assignees;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.service.NumberingService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.StaleVersions;

/**
 * Projects to be registered with manufacturers: found, entered, changed as long as they are drafts. Within the caller's
 * branches; whoever decides on collisions sees those of every branch. What becomes of them: {@link RegistrationLifeService}.
 */
@Stateless
public class RegistrationService {
    private static final int BRANDS = 200;
    private static final int OF_OPPORTUNITY = 20;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private RegistrationQueries queries;

    @Inject
    private RegistrationViews views;

    @Inject
    private CollisionFinder finder;

    @Inject
    private ActivityQueries customers;

    @Inject
    private Assignees assignees;

    @Inject
    private CompanyBooks books;

    @Inject
    private NumberingService numbers;

    @Inject
    private CallerContext caller;

    /**
     * Registrations the caller sees; {@code q} finds by number, project, brand, owner, contractor, address and customer. Filters:
     * {@code status}, {@code salesperson}, {@code customerId}, {@code opportunityId}, {@code branchId}, {@code brand}; sorts:
     * {@code number}, {@code amount}.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public Page<RegistrationRow> list(PageRequest request) {
        return queries.list(request);
    }

    /** Those of one opportunity, the latest first. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<RegistrationRow> ofOpportunity(long opportunityId) {
        return queries.latest("opportunityId", Long.toString(opportunityId), OF_OPPORTUNITY);
    }

    /** @throws BusinessException NOT_FOUND also where the caller does not see it */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public RegistrationView get(long id) {
        return views.view(queries.load(id));
    }

    /**
     * Who holds a project that looks like the one described, with the same brand, in whichever branch; the likeliest first, at
     * most ten. Of another branch's it says whose it is, and nothing else.
     */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<CollisionView> collisions(CollisionQuery query) {
        String name = query.projectName();
        String brand = query.brand();
        if (name == null || name.isBlank() || brand == null || brand.isBlank()) {
            return List.of();
        }
        ProjectTraits traits = new ProjectTraits(name, query.region(), query.address(), query.projectOwner());
        return queries.brand(brand)
                .map(known -> finder.views(finder.find(traits, Objects.requireNonNull(known.getId()), query.except())))
                .orElse(List.of());
    }

    /** Brands with whose manufacturers something is registered, by name. */
    @RolesAllowed(Permissions.CUSTOMER_READ)
    public List<String> brands() {
        return queries.brands(BRANDS);
    }

    /**
     * Enters a draft.
     *
     * @throws BusinessException INVALID for a customer the caller does not see, an opportunity of another customer, or somebody
     *     who cannot look after it
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView create(RegistrationCommand command) {
        Customer customer = customers.customer(command.customerId());
        RegistrationData data = data(command, caller.username(), customer.getBranchId());
        ProjectRegistration registration = new ProjectRegistration(
                numbers.next(DocumentType.PROJECT_REGISTRATION, caller.today()).value(),
                command.customerId(),
                customer.getBranchId(),
                queries.brandOrNew(command.brand()),
                books.currency(),
                data,
                caller.act());
        em.persist(registration);
        return views.saved(registration);
    }

    /**
     * Changes a draft.
     *
     * @param version as read
     * @throws BusinessException STALE when it was changed since; CONFLICT when it is no draft any more; INVALID also for another
     *     customer
     */
    @RolesAllowed(Permissions.CUSTOMER_WRITE)
    public RegistrationView update(long id, int version, RegistrationCommand command) {
        ProjectRegistration registration = queries.loadOwn(id);
        StaleVersions.check(em, registration, version);
        if (!registration.getCustomerId().equals(command.customerId())) {
            throw BusinessException.invalidField("customerId", "crm.registration.customer-fixed");
        }
        RegistrationData data = data(command, registration.getSalesperson(), registration.getBranchId());
        registration.change(queries.brandOrNew(command.brand()), data);
        return views.saved(registration);
    }

    private RegistrationData data(RegistrationCommand command, String salesperson, Long branchId) {
        customers.requireOf(command.customerId(), command.opportunityId());
        return new RegistrationData(
                command.opportunityId(),
                command.projectName(),
                command.region(),
                command.address(),
                command.projectOwner(),
                command.contractor(),
                command.demand(),
                command.amount(),
                command.expectedDate(),
                assignees.choose("salesperson", command.salesperson(), salesperson, branchId),
                command.remark());
    }
}
