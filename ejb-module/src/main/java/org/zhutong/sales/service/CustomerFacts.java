package org.zhutong.sales.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.sales.model.Margin;

/**
 * What approval asks about the customer of a document: how long it has to pay, and what else of the kind was submitted for it
 * within 30 days and still stands, so that a purchase cut into pieces is seen whole; and what its goods leave after their cost.
 * The calling use case checks the permission.
 */
@Stateless
@PermitAll
public class CustomerFacts {
    private static final Duration LATELY = Duration.ofDays(30);

    /** The margin of what costs nothing, in percent. */
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CreditService credit;

    @Inject
    private Margins margins;

    @Inject
    private Clock clock;

    /**
     * A document and its kind.
     *
     * @param entity name of the kind's entity, with {@code number}, {@code customerId}, {@code currency}, {@code projectName},
     *     {@code status} and {@code history}
     * @param total its field with the total, {@code own} this document's
     * @param number of this document: none of its versions counts beside it
     * @param standing states in which a document counts
     * @param submitted states into which submitting one moves it
     * @param besides a further condition on {@code d}, beginning with AND; empty: none
     * @param branchId by whose stock the goods are costed; {@code goods} what is sold, options included: none of a document that
     *     sells nothing
     */
    public record Document(
            String entity,
            String total,
            BigDecimal own,
            String number,
            long customerId,
            String currency,
            @Nullable String projectName,
            Collection<? extends Enum<?>> standing,
            List<String> submitted,
            String besides,
            long branchId,
            List<Margins.Sold> goods) {

        /** Of a document that sells nothing. */
        public Document(
                String entity,
                String total,
                BigDecimal own,
                String number,
                long customerId,
                String currency,
                @Nullable String projectName,
                Collection<? extends Enum<?>> standing,
                List<String> submitted,
                String besides) {
            this(
                    entity,
                    total,
                    own,
                    number,
                    customerId,
                    currency,
                    projectName,
                    standing,
                    submitted,
                    besides,
                    0,
                    List.of());
        }
    }

    /**
     * @param asked looked-up facts only, see {@link ApprovalFact#isLookedUp}
     * @param binding whether others of the customer wait until the transaction ends, so that two submitted at once count each
     *     other
     * @return a figure for each that was asked for
     */
    public Map<ApprovalFact, BigDecimal> lookUp(Document document, Set<ApprovalFact> asked, boolean binding) {
        Map<ApprovalFact, BigDecimal> facts = new EnumMap<>(ApprovalFact.class);
        List<Margin> ofGoods = asked.contains(ApprovalFact.MARGIN) || asked.contains(ApprovalFact.NO_COST)
                ? margins.of(document.goods(), document.branchId(), document.currency())
                : List.of();
        for (ApprovalFact fact : asked) {
            facts.put(
                    fact,
                    switch (fact) {
                        case CUSTOMER_30_DAYS -> lately(document, false, binding);
                        case PROJECT_30_DAYS -> lately(document, true, binding);
                        case PAYMENT_DAYS ->
                            BigDecimal.valueOf(
                                    customers.get(document.customerId()).termsDays());
                        case MARGIN -> Margin.lowest(ofGoods).orElse(ALL);
                        case NO_COST ->
                            ofGoods.stream().anyMatch(margin -> margin.unknown() > 0)
                                    ? BigDecimal.ONE
                                    : BigDecimal.ZERO;
                        default -> throw new IllegalArgumentException(fact + " is in the document");
                    });
        }
        return facts;
    }

    private BigDecimal lately(Document document, boolean ofProject, boolean binding) {
        if (binding) {
            credit.hold(document.customerId());
        }
        String project = document.projectName();
        String sameProject =
                !ofProject ? "" : project == null ? " AND d.projectName IS NULL" : " AND d.projectName = :project";
        TypedQuery<BigDecimal> query = em.createQuery(
                        "SELECT SUM(d." + document.total() + ") FROM " + document.entity()
                                + " d WHERE d.customerId = :customer AND d.currency = :currency AND d.number <> :number"
                                + " AND d.status IN :standing" + document.besides() + sameProject
                                + " AND EXISTS (SELECT s.id FROM " + document.entity()
                                + " s JOIN s.history h WHERE s.id = d.id AND h.changedAt >= :since AND h.toState IN :submitted"
                                // a change of what was submitted before is not submitted with it anew
                                + " AND (h.fromState IS NULL OR h.fromState <> h.toState))",
                        BigDecimal.class)
                .setParameter("customer", document.customerId())
                .setParameter("currency", document.currency())
                .setParameter("number", document.number())
                .setParameter("standing", document.standing())
                .setParameter("since", clock.instant().minus(LATELY))
                .setParameter("submitted", document.submitted());
        if (ofProject && project != null) {
            query.setParameter("project", project);
        }
        BigDecimal others = query.getSingleResult();
        return others == null ? document.own() : others.add(document.own());
    }
}
