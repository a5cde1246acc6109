package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CustomerTraits;
import org.zhutong.crm.model.DuplicateMatch;
import org.zhutong.crm.model.DuplicateMatcher;
import org.zhutong.crm.model.DuplicateReason;
import org.zhutong.crm.service.DuplicateView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;

/** Finds by indexed keys the few customers worth comparing, and compares those. */
@ApplicationScoped
public class DuplicateFinder {
    private static final int CANDIDATES = 100;
    private static final int SHOWN = 10;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Within the caller's scope. */
    public List<DuplicateView> find(CustomerTraits wanted, @Nullable Long branchId, @Nullable Long except) {
        List<Long> ids = candidates(wanted.keys(), branchId, except);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> phones = contactPhones(ids);
        List<DuplicateView> found = new ArrayList<>();
        for (Object[] row : rows(ids)) {
            Stream<@Nullable String> lines =
                    Stream.concat(Stream.of((String) row[8]), phones.getOrDefault((Long) row[0], List.of()).stream());
            CustomerTraits traits = new CustomerTraits((String) row[2], (String) row[5], lines, (String) row[7]);
            DuplicateMatch match = DuplicateMatcher.compare(wanted, traits);
            if (match.isPossible()) {
                found.add(view(row, match));
            }
        }
        found.sort(Comparator.comparingInt(DuplicateView::score).reversed().thenComparing(DuplicateView::code));
        return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
    }

    private List<Long> candidates(Set<Long> keys, @Nullable Long branchId, @Nullable Long except) {
        DataScope scope = caller.scope();
        boolean nothing = branchId != null && !scope.includes(branchId);
        if (keys.isEmpty()
                || nothing
                || (!scope.companyWide() && scope.branchIds().isEmpty())) {
            return List.of();
        }
        boolean everywhere = branchId == null && scope.companyWide();
        TypedQuery<Object[]> query = em.createQuery(
                        "SELECT c.id, COUNT(k) FROM Customer c JOIN c.duplicateKeys k WHERE k IN :keys AND c.mergedInto IS NULL"
                                + " AND c.id <> :except"
                                + (everywhere ? "" : " AND c.branchId IN :branches")
                                + " GROUP BY c.id ORDER BY COUNT(k) DESC, c.id DESC",
                        Object[].class)
                .setParameter("keys", keys)
                .setParameter("except", except == null ? -1L : except)
                .setMaxResults(CANDIDATES);
        if (!everywhere) {
            query.setParameter("branches", branchId == null ? scope.branchIds() : Set.of(branchId));
        }
        return query.getResultList().stream().map(row -> (Long) row[0]).toList();
    }

    private List<Object[]> rows(List<Long> ids) {
        return em.createQuery(
                        "SELECT c.id, c.code, c.name, c.branchId, b.name, c.taxId, c.region, c.address, c.phone, c.salesperson"
                                + " FROM Customer c JOIN Branch b ON b.id = c.branchId WHERE c.id IN :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private Map<Long, List<String>> contactPhones(List<Long> ids) {
        Map<Long, List<String>> phones = new HashMap<>();
        em.createQuery(
                        "SELECT t.customer.id, t.phone FROM Contact t WHERE t.customer.id IN :ids AND t.phone IS NOT NULL",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> phones.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        return phones;
    }

    private static DuplicateView view(Object[] row, DuplicateMatch match) {
        return new DuplicateView(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                Objects.requireNonNull((Long) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                match.score(),
                match.isLikely(),
                match.reasons().stream().filter(DuplicateReason::speaksFor).toList());
    }
}
