package org.zhutong.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.Company;
import org.zhutong.organisation.model.Delegation;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/**
 * Approvals handed to a deputy for some days. Everybody who sees approvals hands on their own; who keeps the employees, those
 * of others too (somebody fell ill).
 */
@Stateless
public class DelegationService {
    private static final String ROW =
            "NEW org.zhutong.organisation.service.DelegationView(d.id, d.version, d.grantor, g.displayName, d.deputy,"
                    + " e.displayName, d.validFrom, d.validTo, d.reason, d.endedAt)";

    private static final String FROM =
            "Delegation d JOIN Employee g ON g.username = d.grantor JOIN Employee e ON e.username = d.deputy";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private People people;

    /**
     * Delegations from or to the caller; those of everybody for who keeps the employees. Filters: {@code grantor},
     * {@code deputy}; sorts: {@code validTo}.
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public Page<DelegationView> list(PageRequest request) {
        ListQuery<DelegationView> query = new ListQuery<>(em, DelegationView.class, ROW, FROM, "d.id")
                .filter("grantor", "d.grantor", String::valueOf)
                .filter("deputy", "d.deputy", String::valueOf)
                .sortable("validTo", "d.validTo", DelegationView::validTo);
        if (!keepsEmployees()) {
            query.where("(d.grantor = :me OR d.deputy = :me)", "me", caller.username());
        }
        return query.page(request, "-validTo", DelegationView::id);
    }

    /** @throws BusinessException NOT_FOUND when it is neither from nor to the caller, nor theirs to keep */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public DelegationView get(long id) {
        return view(load(id, LockModeType.NONE));
    }

    /**
     * Hands approvals to a deputy.
     *
     * @throws BusinessException INVALID for somebody unknown or who has left, oneself, days that are over, or when the say
     *     would go round in a circle; FORBIDDEN for somebody else's approvals
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public DelegationView create(DelegationCommand command) {
        String asked = command.grantor();
        String grantor = asked == null || asked.isBlank() ? caller.username() : asked.strip();
        String deputy = command.deputy().strip();
        if (!grantor.equals(caller.username()) && !keepsEmployees()) {
            throw BusinessException.forbiddenField("grantor", "organisation.delegation.others");
        }
        Map<String, People.Person> known = people.of(List.of(grantor, deputy));
        works("grantor", grantor, known.get(grantor));
        works("deputy", deputy, known.get(deputy));
        Delegation delegation = new Delegation(
                grantor, deputy, command.validFrom(), command.validTo(), command.reason(), caller.today());
        // one at a time: of several made at once, none would see the circle they make together
        em.createQuery("SELECT c FROM Company c", Company.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        refuseCircle(delegation);
        em.persist(delegation);
        em.flush();
        return view(delegation);
    }

    /**
     * Takes it back at once.
     *
     * @throws BusinessException CONFLICT when it is over; FORBIDDEN to the deputy
     */
    @RolesAllowed(Permissions.APPROVAL_READ)
    public DelegationView end(long id) {
        Delegation delegation = load(id, LockModeType.PESSIMISTIC_WRITE);
        if (!delegation.getGrantor().equals(caller.username()) && !keepsEmployees()) {
            throw BusinessException.forbidden("organisation.delegation.others");
        }
        delegation.end(caller.act(), caller.today());
        em.flush();
        return view(delegation);
    }

    /** Whether the caller may hand on what is others'. */
    private boolean keepsEmployees() {
        return caller.has(Permissions.EMPLOYEE_WRITE) && caller.scope().companyWide();
    }

    private static void works(String field, String username, People.@Nullable Person person) {
        if (person == null) {
            throw BusinessException.invalidField(field, "organisation.employee.unknown", username);
        }
        if (!person.active()) {
            throw BusinessException.invalidField(field, "organisation.employee.left", person.name());
        }
    }

    /** The deputy must not, over others, come back to the grantor on any of the days. */
    private void refuseCircle(Delegation made) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(made.getDeputy()));
        List<Object[]> links = overlapping(made.getValidFrom(), made.getValidTo());
        while (!next.isEmpty()) {
            String from = next.pop();
            if (from.equals(made.getGrantor())) {
                throw BusinessException.invalidField("deputy", "organisation.delegation.circle", made.getDeputy());
            }
            if (reached.add(from)) {
                links.stream().filter(link -> from.equals(link[0])).forEach(link -> next.push((String) link[1]));
            }
        }
    }

    private List<Object[]> overlapping(LocalDate from, LocalDate to) {
        return em.createQuery(
                        "SELECT d.grantor, d.deputy FROM Delegation d WHERE d.endedAt IS NULL AND d.validTo >= :from AND d.validFrom <= :to",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private Delegation load(long id, LockModeType lock) {
        Delegation delegation = em.find(Delegation.class, id, lock);
        boolean seen = delegation != null
                && (keepsEmployees()
                        || delegation.getGrantor().equals(caller.username())
                        || delegation.getDeputy().equals(caller.username()));
        if (!seen) {
            throw BusinessException.notFound("shared.not-found");
        }
        return delegation;
    }

    private DelegationView view(Delegation delegation) {
        return em.createQuery("SELECT " + ROW + " FROM " + FROM + " WHERE d.id = :id", DelegationView.class)
                .setParameter("id", delegation.getId())
                .getSingleResult();
    }
}
