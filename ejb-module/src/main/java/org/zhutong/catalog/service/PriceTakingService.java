package org.zhutong.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.zhutong.catalog.internal.PriceRuleUses;
import org.zhutong.catalog.model.PriceRule;
import org.zhutong.catalog.model.PriceRuleUse;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;

/**
 * Takes of prices that hold for so much only what confirmed orders are sold by, in the transaction of the order; the use case
 * that calls checks the permission. Rows are locked after credit and before stock, by id; the statements do not depend on how
 * many lines there are.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PriceTakingService {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private PriceRuleUses uses;

    @Inject
    private CallerContext caller;

    /**
     * All of it or a refusal.
     *
     * @throws BusinessException CONFLICT {@code catalog.rule.used-up} when less is left than a line wants, {@code
     *     catalog.rule.gone} when the price was taken out of its list
     */
    public void take(long orderId, List<PriceTaking> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<Long, PriceRule> rules =
                uses.locked(wanted.stream().map(PriceTaking::ruleId).toList());
        for (PriceTaking one : wanted) {
            PriceRule rule = rules.get(one.ruleId());
            if (rule == null) {
                throw BusinessException.conflict("catalog.rule.gone");
            }
            em.persist(new PriceRuleUse(rule, orderId, one.orderLineId(), one.quantity(), caller.today()));
        }
    }

    /** Gives back what an order took that is called off. */
    public void giveBack(long orderId) {
        List<Long> rules = uses.rulesOf(orderId);
        if (!rules.isEmpty()) {
            uses.locked(rules);
            uses.of(orderId).forEach(PriceRuleUse::release);
        }
    }
}
