package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CollisionReason;
import org.zhutong.crm.model.ProjectMatch;
import org.zhutong.crm.model.ProjectMatcher;
import org.zhutong.crm.model.ProjectTraits;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.service.CollisionView;
import org.zhutong.organisation.service.CallerContext;

/**
 * Who holds a project with a brand: registrations of every branch that are submitted or in force, found by indexed keys and
 * compared. Two statements, however many there are.
 */
@ApplicationScoped
public class CollisionFinder {
    private static final int CANDIDATES = 100;
    private static final int SHOWN = 10;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private RegistrationQueries queries;

    /** A registration that looks like the same project. @param salesperson user name */
    public record Holder(
            long id,
            String number,
            String projectName,
            long branchId,
            String branchName,
            String salesperson,
            @Nullable String salespersonName,
            ProjectMatch match) {}

    /** Possible ones, the likeliest first. */
    public List<Holder> find(ProjectTraits wanted, long brandId, @Nullable Long except) {
        List<Long> ids = candidates(wanted.keys(), brandId, except);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Holder> found = new ArrayList<>();
        for (Object[] row : rows(ids)) {
            ProjectTraits traits =
                    new ProjectTraits((String) row[2], (String) row[3], (String) row[4], (String) row[5]);
            ProjectMatch match = ProjectMatcher.compare(wanted, traits);
            if (match.isPossible()) {
                found.add(new Holder(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        Objects.requireNonNull((Long) row[6]),
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        match));
            }
        }
        found.sort(Comparator.<Holder>comparingInt(holder -> holder.match().score())
                .reversed()
                .thenComparing(Holder::number));
        return found;
    }

    /** Those for which a manager has to decide. */
    public List<Holder> colliding(ProjectTraits wanted, long brandId, @Nullable Long except) {
        return find(wanted, brandId, except).stream()
                .filter(holder -> holder.match().collides())
                .toList();
    }

    private List<Long> candidates(Set<Long> keys, long brandId, @Nullable Long except) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "SELECT r.id, COUNT(k) FROM ProjectRegistration r JOIN r.duplicateKeys k WHERE k IN :keys"
                                + " AND r.brandId = :brand AND r.id <> :except AND (r.status = :submitted"
                                + " OR (r.status = :granted AND r.exclusiveUntil >= :today))"
                                + " GROUP BY r.id ORDER BY COUNT(k) DESC, r.id DESC",
                        Object[].class)
                .setParameter("keys", keys)
                .setParameter("brand", brandId)
                .setParameter("except", except == null ? -1L : except)
                .setParameter("submitted", RegistrationState.SUBMITTED)
                .setParameter("granted", RegistrationState.GRANTED)
                .setParameter("today", caller.today())
                .setMaxResults(CANDIDATES)
                .getResultList()
                .stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    private List<Object[]> rows(List<Long> ids) {
        return em.createQuery(
                        "SELECT r.id, r.number, r.projectName, r.region, r.address, r.projectOwner, r.branchId, b.name,"
                                + " r.salesperson, e.displayName FROM ProjectRegistration r JOIN Branch b ON b.id = r.branchId"
                                + " LEFT JOIN Employee e ON e.username = r.salesperson WHERE r.id IN :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** What the caller is told of them: of another branch's only whose it is. */
    public List<CollisionView> views(List<Holder> holders) {
        return holders.stream().limit(SHOWN).map(this::view).toList();
    }

    private CollisionView view(Holder holder) {
        boolean seen = queries.sees(holder.branchId());
        String name = holder.salespersonName();
        return new CollisionView(
                seen ? holder.id() : null,
                seen ? holder.number() : null,
                seen ? holder.projectName() : null,
                holder.branchName(),
                name == null ? holder.salesperson() : name,
                holder.match().score(),
                holder.match().collides(),
                holder.match().reasons().stream()
                        .filter(CollisionReason::speaksFor)
                        .toList());
    }
}
