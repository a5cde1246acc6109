package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.Opportunity;
import org.zhutong.crm.model.ProjectRegistration;
import org.zhutong.crm.model.RegisteredBrand;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.service.CollisionView;
import org.zhutong.crm.service.RegistrationChange;
import org.zhutong.crm.service.RegistrationView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.EmployeeNames;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.StatusChange;

/** Shows a registration, with what the caller may do with it. */
@ApplicationScoped
public class RegistrationViews {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CollisionFinder finder;

    @Inject
    private EmployeeNames names;

    @Inject
    private CallerContext caller;

    /** As it is now, written to the database. */
    public RegistrationView saved(ProjectRegistration registration) {
        em.flush();
        return view(registration);
    }

    public RegistrationView view(ProjectRegistration r) {
        Set<String> people = new HashSet<>(Set.of(r.getSalesperson()));
        r.getHistory().forEach(change -> people.add(change.getChangedBy()));
        Map<String, String> known = names.of(people);
        Long opportunityId = r.getOpportunityId();
        Opportunity opportunity = opportunityId == null ? null : em.find(Opportunity.class, opportunityId);
        boolean own = caller.scope().includes(r.getBranchId());
        return new RegistrationView(
                Objects.requireNonNull(r.getId()),
                r.getVersion(),
                r.getNumber(),
                r.getStatus(),
                own,
                r.getCustomerId(),
                em.find(Customer.class, r.getCustomerId()).getName(),
                r.getBranchId(),
                branchName(r.getBranchId()),
                opportunityId,
                opportunity == null ? null : opportunity.getNumber(),
                r.getProjectName(),
                r.getRegion(),
                r.getAddress(),
                r.getProjectOwner(),
                r.getContractor(),
                em.find(RegisteredBrand.class, r.getBrandId()).getName(),
                r.getDemand(),
                r.getAmount(),
                r.getCurrency(),
                r.getExpectedDate(),
                r.getSalesperson(),
                known.getOrDefault(r.getSalesperson(), r.getSalesperson()),
                r.getRemark(),
                r.getRegistrationNo(),
                r.getAnsweredOn(),
                r.getExclusiveFrom(),
                r.getExclusiveUntil(),
                r.getAnswerRemark(),
                r.getDecision(),
                r.getCreatedAt(),
                collisions(r),
                r.getHistory().stream().map(change -> change(change, known)).toList(),
                actions(r.getStatus(), own));
    }

    private String branchName(Long branchId) {
        return em.createQuery("SELECT b.name FROM Branch b WHERE b.id = :id", String.class)
                .setParameter("id", branchId)
                .getSingleResult();
    }

    private List<CollisionView> collisions(ProjectRegistration r) {
        boolean matters = r.getStatus() == RegistrationState.DRAFT || r.getStatus() == RegistrationState.COLLIDING;
        return matters ? finder.views(finder.find(r.traits(), r.getBrandId(), r.getId())) : List.of();
    }

    private static RegistrationChange change(StatusChange change, Map<String, String> known) {
        return new RegistrationChange(
                change.getFromState(),
                change.getToState(),
                change.getChangedBy(),
                known.getOrDefault(change.getChangedBy(), change.getChangedBy()),
                change.getChangedAt(),
                change.getReason());
    }

    private List<String> actions(RegistrationState status, boolean own) {
        List<String> actions = new ArrayList<>();
        if (own && caller.has(Permissions.CUSTOMER_WRITE)) {
            switch (status) {
                case DRAFT -> actions.addAll(List.of("change", "submit"));
                case SUBMITTED -> actions.addAll(List.of("grant", "refuse"));
                case GRANTED -> actions.add("extend");
                default -> {}
            }
            if (status.successors().contains(RegistrationState.WITHDRAWN)) {
                actions.add("withdraw");
            }
        }
        if (status == RegistrationState.COLLIDING && caller.has(Permissions.REGISTRATION_DECIDE)) {
            actions.add("decide");
        }
        return actions;
    }
}
