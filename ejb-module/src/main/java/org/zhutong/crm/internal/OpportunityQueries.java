package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Opportunity;
import org.zhutong.crm.model.OpportunityStage;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.service.ForecastRow;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.StageView;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.DataScope;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.ListQuery;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;

/** Opportunities and their sums, always within the caller's scope. */
@ApplicationScoped
public class OpportunityQueries {
    /** What is over stays on the board for so many days. */
    private static final int SHOWN_DAYS = 30;

    /** On the board, and in its sums. */
    private static final String SHOWN = "(o.status = :open OR o.closedOn >= :since)";

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** Open ones only, unless a stage, a state or a customer is asked for. */
    public Page<OpportunityRow> list(PageRequest request) {
        ListQuery<OpportunityRow> query = query();
        if (request.filter("status") == null
                && request.filter("stageId") == null
                && request.filter("customerId") == null) {
            query.where("o.status = :open", "open", OpportunityState.OPEN);
        }
        return query.page(request, "expectedClose", OpportunityRow::id);
    }

    /** The first of one stage that the board shows; the rest is for {@link #list}. */
    public Page<OpportunityRow> column(long stageId, @Nullable String owner, int limit) {
        Map<String, String> filters = new HashMap<>(Map.of("stageId", Long.toString(stageId)));
        if (owner != null) {
            filters.put("owner", owner);
        }
        return query().where(SHOWN, shown())
                .page(new PageRequest(null, filters, null, limit, null, false), "expectedClose", OpportunityRow::id);
    }

    private ListQuery<OpportunityRow> query() {
        ListQuery<OpportunityRow> query = new ListQuery<>(
                        em,
                        OpportunityRow.class,
                        "NEW org.zhutong.crm.service.OpportunityRow(o.id, o.version, o.number, o.name, o.projectName,"
                                + " o.customerId, c.name, o.branchId, o.stageId, s.name, s.probability, o.status, o.amount,"
                                + " o.currency, o.expectedClose, o.owner, e.displayName)",
                        "Opportunity o JOIN Customer c ON c.id = o.customerId JOIN OpportunityStage s ON s.id = o.stageId"
                                + " LEFT JOIN Employee e ON e.username = o.owner",
                        "o.id")
                .search("o.searchText", "c.searchText")
                .filter("stageId", "o.stageId", Long::valueOf)
                .filter("status", "o.status", OpportunityState::valueOf)
                .filter("owner", "o.owner", String::valueOf)
                .filter("customerId", "o.customerId", Long::valueOf)
                .filter("branchId", "o.branchId", Long::valueOf)
                .sortable("expectedClose", "o.expectedClose", OpportunityRow::expectedClose)
                .sortable("amount", "o.amount", OpportunityRow::amount)
                .sortable("number", "o.number", OpportunityRow::number);
        DataScope scope = caller.scope();
        return scope.companyWide() ? query : query.within("o.branchId", scope.branchIds());
    }

    private Map<String, Object> shown() {
        return Map.of("open", OpportunityState.OPEN, "since", caller.today().minusDays(SHOWN_DAYS));
    }

    /** Count and amount by stage of all that the board shows, in one statement. */
    public Map<Long, Object[]> sums(@Nullable String owner) {
        Map<Long, Object[]> sums = new HashMap<>();
        if (seesNothing()) {
            return sums;
        }
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT o.stageId, COUNT(o), SUM(o.amount) FROM Opportunity o WHERE " + SHOWN + scopeCondition()
                        + (owner == null ? "" : " AND o.owner = :owner") + " GROUP BY o.stageId",
                Object[].class);
        shown().forEach(query::setParameter);
        if (owner != null) {
            query.setParameter("owner", owner);
        }
        scoped(query).getResultList().forEach(row -> sums.put((Long) row[0], row));
        return sums;
    }

    /** Open ones by month and branch. */
    public List<ForecastRow> forecast() {
        if (seesNothing()) {
            return List.of();
        }
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT EXTRACT(YEAR FROM o.expectedClose), EXTRACT(MONTH FROM o.expectedClose), o.branchId, b.name,"
                        + " COUNT(o), SUM(o.amount), SUM(o.amount * s.probability) FROM Opportunity o"
                        + " JOIN OpportunityStage s ON s.id = o.stageId JOIN Branch b ON b.id = o.branchId"
                        + " WHERE o.status = :open" + scopeCondition()
                        + " GROUP BY EXTRACT(YEAR FROM o.expectedClose), EXTRACT(MONTH FROM o.expectedClose), o.branchId,"
                        + " b.name",
                Object[].class);
        query.setParameter("open", OpportunityState.OPEN);
        return scoped(query).getResultList().stream()
                .map(OpportunityQueries::forecast)
                .sorted(Comparator.comparing(ForecastRow::month).thenComparing(ForecastRow::branchName))
                .toList();
    }

    private static ForecastRow forecast(Object[] row) {
        return new ForecastRow(
                "%04d-%02d".formatted(((Number) row[0]).intValue(), ((Number) row[1]).intValue()),
                (Long) row[2],
                (String) row[3],
                (Long) row[4],
                (BigDecimal) row[5],
                percent(new BigDecimal(row[6].toString())));
    }

    /** Of a sum weighted by percent. */
    public static BigDecimal percent(BigDecimal sum) {
        return sum.movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private boolean seesNothing() {
        DataScope scope = caller.scope();
        return !scope.companyWide() && scope.branchIds().isEmpty();
    }

    private String scopeCondition() {
        return caller.scope().companyWide() ? "" : " AND o.branchId IN :branches";
    }

    private <T> TypedQuery<T> scoped(TypedQuery<T> query) {
        DataScope scope = caller.scope();
        return scope.companyWide() ? query : query.setParameter("branches", scope.branchIds());
    }

    /** In their order. */
    public List<StageView> stages() {
        return em.createQuery(
                        "SELECT NEW org.zhutong.crm.service.StageView(s.id, s.version, s.name, s.position, s.probability,"
                                + " s.outcome, s.active) FROM OpportunityStage s ORDER BY s.position, s.id",
                        StageView.class)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND also outside the caller's scope */
    public Opportunity load(long id) {
        Opportunity opportunity = em.find(Opportunity.class, id);
        if (opportunity == null || !caller.scope().includes(opportunity.getBranchId())) {
            throw BusinessException.notFound("shared.not-found");
        }
        return opportunity;
    }

    /** The one asked for, else the first that takes any. @throws BusinessException INVALID at {@code stageId} */
    public OpportunityStage stage(@Nullable Long id) {
        if (id != null) {
            OpportunityStage stage = em.find(OpportunityStage.class, id);
            if (stage == null) {
                throw BusinessException.invalidField("stageId", "crm.stage.unknown", id);
            }
            return stage;
        }
        return em.createQuery(
                        "SELECT s FROM OpportunityStage s WHERE s.outcome = :open AND s.active = TRUE ORDER BY s.position, s.id",
                        OpportunityStage.class)
                .setParameter("open", OpportunityState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.invalidField("stageId", "shared.required"));
    }
}
