package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractState;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/**
 * Tells approval about contracts, and carries its decisions over to them, in the decision's transaction: a refusal here undoes
 * the decision.
 */
@ApplicationScoped
public class ContractApprovals implements ApprovalDocuments {
    private static final Duration LATELY = Duration.ofDays(30);

    /** What was submitted and still stands. A later version counts instead of the one it amends. */
    private static final Set<ContractState> STANDING = EnumSet.of(
            ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.EFFECTIVE, ContractState.COMPLETED);

    private static final List<String> SUBMITTED = List.of("IN_APPROVAL", "APPROVED");

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ContractQueries queries;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CreditService credit;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    @Override
    public Set<DocumentType> types() {
        return Set.of(DocumentType.CONTRACT);
    }

    @Override
    public ApprovalSubject subject(DocumentType type, long id) {
        Contract contract = queries.contract(id);
        return contract.approvalSubject(customers.get(contract.getCustomerId()).name());
    }

    @Override
    public Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding) {
        Contract contract = em.find(Contract.class, subject.documentId());
        Map<ApprovalFact, BigDecimal> facts = new EnumMap<>(ApprovalFact.class);
        for (ApprovalFact fact : asked) {
            facts.put(
                    fact,
                    switch (fact) {
                        case CUSTOMER_30_DAYS -> lately(contract, false, binding);
                        case PROJECT_30_DAYS -> lately(contract, true, binding);
                        case PAYMENT_DAYS ->
                            BigDecimal.valueOf(
                                    customers.get(contract.getCustomerId()).termsDays());
                        default -> throw new IllegalArgumentException(fact + " is in the document");
                    });
        }
        return facts;
    }

    /** This contract and what else was submitted lately for the customer and still stands. */
    private BigDecimal lately(Contract contract, boolean ofProject, boolean binding) {
        if (binding) {
            credit.hold(contract.getCustomerId());
        }
        String project = contract.getTerms().projectName();
        String sameProject =
                !ofProject ? "" : project == null ? " AND d.projectName IS NULL" : " AND d.projectName = :project";
        TypedQuery<BigDecimal> query = em.createQuery(
                        "SELECT SUM(d.grossTotal) FROM Contract d WHERE d.customerId = :customer"
                                + " AND d.currency = :currency AND d.number <> :number AND d.status IN :standing"
                                + sameProject
                                + " AND EXISTS (SELECT s.id FROM Contract s JOIN s.history h WHERE s.id = d.id"
                                + " AND h.changedAt >= :since AND h.toState IN :submitted)",
                        BigDecimal.class)
                .setParameter("customer", contract.getCustomerId())
                .setParameter("currency", contract.getCurrency())
                .setParameter("number", contract.getNumber())
                .setParameter("standing", STANDING)
                .setParameter("since", clock.instant().minus(LATELY))
                .setParameter("submitted", SUBMITTED);
        if (ofProject && project != null) {
            query.setParameter("project", project);
        }
        BigDecimal others = query.getSingleResult();
        BigDecimal own = contract.getGross().amount();
        return others == null ? own : others.add(own);
    }

    void decided(@Observes ApprovalDecided decision) {
        if (decision.documentType() != DocumentType.CONTRACT) {
            return;
        }
        Act act = caller.act().because(decision.comment());
        Contract contract = em.find(Contract.class, decision.documentId());
        if (decision.approved()) {
            contract.approve(decision.contentHash(), act);
        } else {
            contract.refuse(act);
        }
    }
}
