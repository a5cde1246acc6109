package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.service.NeglectedRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Customers nobody has talked to, within the caller's scope: four statements a page, however many rows it has. */
@ApplicationScoped
public class NeglectedCustomers {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 3660;

    static final List<ActivityKind> CONTACTS =
            Arrays.stream(ActivityKind.values()).filter(ActivityKind::isContact).toList();

    /** What an opportunity promises, summed by customer. */
    private record Promise(long count, BigDecimal amount) {
        static final Promise NONE = new Promise(0, BigDecimal.ZERO);
    }

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    public Page<NeglectedRow> list(PageRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        int days = days(filters.remove("days"));
        boolean everybody = everybody(filters.remove("among"));
        PageRequest others = new PageRequest(
                request.q(), filters, request.sort(), request.limit(), request.cursor(), request.count());
        Instant since = LocalDate.now(clock)
                .minusDays(days)
                .atStartOfDay(clock.getZone())
                .toInstant();
        ListQuery<NeglectedRow> query = new ListQuery<>(
                        em,
                        NeglectedRow.class,
                        "NEW org.zhutong.crm.service.NeglectedRow(c.id, c.code, c.name, c.level, c.branchId, b.name,"
                                + " c.salesperson, k.currency)",
                        "Customer c JOIN CustomerCredit k ON k.customerId = c.id JOIN Branch b ON b.id = c.branchId",
                        "c.id")
                .where("c.mergedInto IS NULL AND c.active = true")
                .where(
                        "NOT EXISTS (SELECT a.id FROM Activity a WHERE a.customerId = c.id AND a.status = :done"
                                + " AND a.kind IN :contacts AND a.closedAt >= :since)",
                        Map.of("done", ActivityState.DONE, "contacts", CONTACTS, "since", since))
                .search("c.searchText")
                .filter("level", "c.level", CustomerLevel::valueOf)
                .filter("branchId", "c.branchId", Long::valueOf)
                .filter("salesperson", "c.salesperson", String::valueOf)
                .sortable("code", "c.code", NeglectedRow::code)
                .sortable("name", "c.name", NeglectedRow::name);
        if (!everybody) {
            query.where(
                    "EXISTS (SELECT o.id FROM Opportunity o WHERE o.customerId = c.id AND o.status = :open"
                            + " AND o.createdAt < :since)",
                    "open",
                    OpportunityState.OPEN);
        }
        DataScope scope = caller.scope();
        return withFigures((scope.companyWide() ? query : query.within("c.branchId", scope.branchIds()))
                .page(others, "code", NeglectedRow::id));
    }

    private static int days(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_DAYS;
        }
        int days = text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("days", text);
        }
        return days;
    }

    private static boolean everybody(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("OPEN_OPPORTUNITY")) {
            return false;
        }
        if (!text.equals("ALL")) {
            throw invalid("among", text);
        }
        return true;
    }

    private static BusinessException invalid(String field, String text) {
        return BusinessException.invalidField(
                field, "shared.filter-invalid", field, text.substring(0, Math.min(60, text.length())));
    }

    private Page<NeglectedRow> withFigures(Page<NeglectedRow> page) {
        List<Long> ids = page.items().stream().map(NeglectedRow::id).toList();
        if (ids.isEmpty()) {
            return page;
        }
        Map<Long, Instant> contacts = lastContacts(ids);
        Map<Long, Instant> due = nextDue(ids);
        Map<Long, Promise> promises = promises(ids);
        return page.map(row -> {
            Promise promise = promises.getOrDefault(row.id(), Promise.NONE);
            return new NeglectedRow(
                    row.id(),
                    row.code(),
                    row.name(),
                    row.level(),
                    row.branchId(),
                    row.branchName(),
                    row.salesperson(),
                    row.currency(),
                    contacts.get(row.id()),
                    due.get(row.id()),
                    promise.count(),
                    promise.amount());
        });
    }

    /** Not MAX: an instant is kept as a converted value, which an aggregate gives back as it is in the database. */
    Map<Long, Instant> lastContacts(List<Long> customers) {
        return instants(
                em.createQuery(
                                "SELECT a.customerId, a.closedAt FROM Activity a WHERE a.customerId IN :customers"
                                        + " AND a.status = :done AND a.kind IN :contacts AND NOT EXISTS (SELECT b.id FROM"
                                        + " Activity b WHERE b.customerId = a.customerId AND b.status = :done"
                                        + " AND b.kind IN :contacts AND b.closedAt > a.closedAt)",
                                Object[].class)
                        .setParameter("done", ActivityState.DONE)
                        .setParameter("contacts", CONTACTS),
                customers);
    }

    private Map<Long, Instant> nextDue(List<Long> customers) {
        return instants(
                em.createQuery(
                                "SELECT a.customerId, a.dueAt FROM Activity a WHERE a.customerId IN :customers"
                                        + " AND a.status = :planned AND NOT EXISTS (SELECT b.id FROM Activity b"
                                        + " WHERE b.customerId = a.customerId AND b.status = :planned AND b.dueAt < a.dueAt)",
                                Object[].class)
                        .setParameter("planned", ActivityState.PLANNED),
                customers);
    }

    private static Map<Long, Instant> instants(TypedQuery<Object[]> query, List<Long> customers) {
        Map<Long, Instant> found = new HashMap<>();
        query.setParameter("customers", customers)
                .getResultList()
                .forEach(row -> found.put((Long) row[0], (Instant) row[1]));
        return found;
    }

    private Map<Long, Promise> promises(List<Long> customers) {
        Map<Long, Promise> found = new HashMap<>();
        em.createQuery(
                        "SELECT o.customerId, COUNT(o), SUM(o.amount) FROM Opportunity o WHERE o.customerId IN :customers"
                                + " AND o.status = :open GROUP BY o.customerId",
                        Object[].class)
                .setParameter("customers", customers)
                .setParameter("open", OpportunityState.OPEN)
                .getResultList()
                .forEach(row -> found.put((Long) row[0], new Promise((Long) row[1], (BigDecimal) row[2])));
        return found;
    }
}
