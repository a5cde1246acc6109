package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhutong.approval.model.ApprovalCondition;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalPolicy;
import org.zhutong.approval.model.ApprovalStep;
import org.zhutong.approval.model.ApproverKind;
import org.zhutong.approval.model.PlannedStep;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.FirstData;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/**
 * What every installation starts with, an older one with what it has no rule for: quotations above 5 % discount or above ¥100,000 need a sales manager, and so do orders
 * written without a quotation above 5 % discount, or the quotation could be gone around; and what change orders order more than was agreed. Contracts as quotations, and where
 * they say otherwise than the standard clauses. Every special price and every raise of a customer's credit.
 */
@ApplicationScoped
public class ApprovalFirstData implements FirstData {
    private static final Set<DocumentType> RULED = EnumSet.of(
            DocumentType.QUOTATION,
            DocumentType.SALES_ORDER,
            DocumentType.ORDER_CHANGE,
            DocumentType.SPECIAL_PRICE,
            DocumentType.CREDIT_RAISE,
            DocumentType.CONTRACT);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ApprovalRouting routing;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isThere() {
        return ruled().containsAll(RULED);
    }

    @Override
    public void base() {
        persist(
                "报价标准审批",
                DocumentType.QUOTATION,
                List.of(discount(), unpriced(), amount()),
                Permissions.QUOTATION_APPROVE);
        persist("直接订单折扣审批", DocumentType.SALES_ORDER, List.of(discount(), unpriced()), Permissions.QUOTATION_APPROVE);
        persist("订单变更折扣审批", DocumentType.ORDER_CHANGE, List.of(discount(), unpriced()), Permissions.QUOTATION_APPROVE);
        persist("特价申请审批", DocumentType.SPECIAL_PRICE, List.of(), Permissions.SPECIAL_PRICE_APPROVE);
        persist("临时授信审批", DocumentType.CREDIT_RAISE, List.of(), Permissions.CREDIT_RAISE_APPROVE);
        persist(
                "合同标准审批",
                DocumentType.CONTRACT,
                List.of(
                        discount(),
                        unpriced(),
                        amount(),
                        new ApprovalCondition("conditions", ApprovalFact.CLAUSE_ALTERED, null)),
                Permissions.CONTRACT_APPROVE);
    }

    /** Kinds of document that have a rule, be it switched off; the last of a kind cannot be deleted. */
    private Set<DocumentType> ruled() {
        return Set.copyOf(em.createQuery("SELECT DISTINCT p.documentType FROM ApprovalPolicy p", DocumentType.class)
                .getResultList());
    }

    // a new one each time: one object in the lists of two entities is saved with one of them only

    private static ApprovalCondition discount() {
        return new ApprovalCondition("conditions", ApprovalFact.DISCOUNT, new BigDecimal("5"));
    }

    private static ApprovalCondition unpriced() {
        return new ApprovalCondition("conditions", ApprovalFact.NO_LIST_PRICE, null);
    }

    private static ApprovalCondition amount() {
        return new ApprovalCondition("conditions", ApprovalFact.AMOUNT, new BigDecimal("100000"));
    }

    private void persist(String name, DocumentType type, List<ApprovalCondition> conditions, String permission) {
        if (ruled().contains(type)) {
            return;
        }
        ApprovalStep manager = new ApprovalStep("steps", 1, ApproverKind.PERMISSION, permission, 1, null);
        ApprovalPolicy policy = new ApprovalPolicy(name, type, null);
        policy.change(
                name,
                true,
                false,
                conditions,
                List.of(new PlannedStep(manager, List.of(), List.of(), name)),
                Act.of("system:first-data", clock.instant()));
        em.persist(policy);
        routing.changes(type);
    }
}
