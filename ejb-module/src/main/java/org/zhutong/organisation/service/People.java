package org.zhutong.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.Employee;

/** Who is who, for other features: managers, deputies, and who may approve what. */
@ApplicationScoped
public class People {
    private static final String SELECT = "SELECT DISTINCT e FROM Employee e LEFT JOIN FETCH e.approves WHERE ";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /**
     * Somebody known here.
     *
     * @param active false when they have left
     * @param manager user name of whom they report to
     * @param branchId null: company-wide
     * @param approves the permissions to approve they had when they last signed on
     */
    public record Person(
            String username,
            String name,
            @Nullable String email,
            boolean active,
            @Nullable String manager,
            @Nullable Long branchId,
            Set<String> approves)
            implements Serializable {

        /** What they may approve in a branch; nothing outside their own. */
        public Set<String> approvesIn(long branch) {
            Long own = branchId;
            return own == null || own == branch ? approves : Set.of();
        }
    }

    /** By user name; whoever is not known has no entry. */
    public Map<String, Person> of(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return byName(em.createQuery(SELECT + "e.username IN :names", Employee.class)
                .setParameter("names", Set.copyOf(usernames)));
    }

    /** Everybody who works here. */
    public List<Person> active() {
        return List.copyOf(byName(em.createQuery(SELECT + "e.active = TRUE", Employee.class))
                .values());
    }

    /**
     * Who may approve with one of the permissions, in whatever branch, as far as they have signed on since they may.
     *
     * @param permissions not empty
     */
    public List<Person> approvers(Collection<String> permissions) {
        return List.copyOf(byName(em.createQuery(
                                SELECT + "e.active = TRUE AND EXISTS (SELECT x.id FROM Employee x JOIN x.approves held"
                                        + " WHERE x.id = e.id AND held IN :permissions)",
                                Employee.class)
                        .setParameter("permissions", permissions))
                .values());
    }

    /** As {@link #approvers(Collection)}, of one branch or the whole company. */
    public List<Person> approvers(Collection<String> permissions, long branchId) {
        return approvers(permissions).stream()
                .filter(person -> !person.approvesIn(branchId).isEmpty())
                .toList();
    }

    /** Those who work here and have let this person give their say today. */
    public List<Person> standingBehind(String deputy) {
        return List.copyOf(byName(em.createQuery(
                                SELECT
                                        + "e.active = TRUE AND e.username IN (SELECT d.grantor FROM Delegation d WHERE d.deputy = :deputy"
                                        + " AND d.validFrom <= :today AND d.validTo >= :today AND d.endedAt IS NULL)",
                                Employee.class)
                        .setParameter("deputy", deputy)
                        .setParameter("today", caller.today()))
                .values());
    }

    /** User names of those who today may give the say of one of these, and work here. */
    public List<String> deputies(Collection<String> grantors) {
        if (grantors.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT DISTINCT d.deputy FROM Delegation d, Employee e WHERE e.username = d.deputy AND e.active = TRUE"
                                + " AND d.grantor IN :grantors AND d.validFrom <= :today AND d.validTo >= :today AND d.endedAt IS NULL",
                        String.class)
                .setParameter("grantors", Set.copyOf(grantors))
                .setParameter("today", caller.today())
                .getResultList();
    }

    private static Map<String, Person> byName(TypedQuery<Employee> query) {
        Map<String, Person> found = new LinkedHashMap<>();
        query.getResultList()
                .forEach(e -> found.put(
                        e.getUsername(),
                        new Person(
                                e.getUsername(),
                                e.getDisplayName(),
                                e.getEmail(),
                                e.isActive(),
                                e.getManager(),
                                e.getBranchId(),
                                e.getApproves())));
        return found;
    }
}
