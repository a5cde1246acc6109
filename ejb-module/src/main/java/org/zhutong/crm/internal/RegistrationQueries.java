package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhutong.crm.model.ProjectRegistration;
import org.zhutong.crm.model.RegisteredBrand;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.service.RegistrationRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Registrations of projects: within the caller's branches, of every branch for whoever decides on collisions. */
@ApplicationScoped
public class RegistrationQueries {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    public Page<RegistrationRow> list(PageRequest request) {
        ListQuery<RegistrationRow> query = new ListQuery<>(
                        em,
                        RegistrationRow.class,
                        "NEW org.zhutong.crm.service.RegistrationRow(r.id, r.version, r.number, r.projectName, r.region,"
                                + " r.customerId, c.name, r.branchId, g.name, b.name, r.status, r.amount, r.currency,"
                                + " r.expectedDate, r.exclusiveUntil, r.createdAt, r.salesperson, e.displayName)",
                        "ProjectRegistration r JOIN Customer c ON c.id = r.customerId JOIN Branch g ON g.id = r.branchId"
                                + " JOIN RegisteredBrand b ON b.id = r.brandId"
                                + " LEFT JOIN Employee e ON e.username = r.salesperson",
                        "r.id")
                .search("r.searchText", "c.searchText")
                .filter("status", "r.status", RegistrationState::valueOf)
                .filter("salesperson", "r.salesperson", String::valueOf)
                .filter("customerId", "r.customerId", Long::valueOf)
                .filter("opportunityId", "r.opportunityId", Long::valueOf)
                .filter("branchId", "r.branchId", Long::valueOf)
                .filter("brand", "b.name", String::valueOf)
                .sortable("number", "r.number", RegistrationRow::number)
                .sortable("amount", "r.amount", RegistrationRow::amount);
        DataScope scope = scope();
        if (!scope.companyWide()) {
            query.within("r.branchId", scope.branchIds());
        }
        return query.page(request, "-number", RegistrationRow::id);
    }

    /** The latest few with one field's value. */
    public List<RegistrationRow> latest(String field, String value, int limit) {
        return list(new PageRequest(null, Map.of(field, value), null, limit, null, false))
                .items();
    }

    private DataScope scope() {
        return caller.has(Permissions.REGISTRATION_DECIDE) ? DataScope.ALL : caller.scope();
    }

    public boolean sees(long branchId) {
        return scope().includes(branchId);
    }

    /** @throws BusinessException NOT_FOUND also where the caller does not see it */
    public ProjectRegistration load(long id) {
        ProjectRegistration registration = em.find(ProjectRegistration.class, id);
        if (registration == null || !sees(registration.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return registration;
    }

    /** To do something with it. @throws BusinessException NOT_FOUND also outside the caller's branches */
    public ProjectRegistration loadOwn(long id) {
        ProjectRegistration registration = load(id);
        if (!caller.scope().includes(registration.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return registration;
    }

    public List<ProjectRegistration> all(Collection<Long> ids) {
        return em.createQuery(
                        "SELECT r FROM ProjectRegistration r WHERE r.id IN :ids ORDER BY r.id",
                        ProjectRegistration.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those whose last day is over. */
    public List<Long> over(LocalDate today, int limit) {
        return em.createQuery(
                        "SELECT r.id FROM ProjectRegistration r WHERE r.status = :granted AND r.exclusiveUntil < :today"
                                + " ORDER BY r.id",
                        Long.class)
                .setParameter("granted", RegistrationState.GRANTED)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The one known by this name, however it is written. */
    public Optional<RegisteredBrand> brand(String name) {
        return em.createQuery("SELECT b FROM RegisteredBrand b WHERE b.nameKey = :key", RegisteredBrand.class)
                .setParameter("key", RegisteredBrand.key(name))
                .getResultStream()
                .findFirst();
    }

    /** As {@link #brand}, made if there is none. */
    public RegisteredBrand brandOrNew(String name) {
        return brand(name).orElseGet(() -> {
            RegisteredBrand fresh = new RegisteredBrand(name);
            em.persist(fresh);
            try {
                em.flush();
            } catch (PersistenceException e) {
                throw AlreadyThere.or(e);
            }
            return fresh;
        });
    }

    /** Names that are in use, to choose from. */
    public List<String> brands(int limit) {
        return em.createQuery("SELECT b.name FROM RegisteredBrand b ORDER BY b.name", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Waits for whoever else submits or decides for the brand: what is read from now on sees what they did. */
    public void lock(Long brandId) {
        Objects.requireNonNull(em.find(RegisteredBrand.class, brandId, LockModeType.PESSIMISTIC_WRITE));
    }
}
