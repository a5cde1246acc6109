package org.zhutong.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        wanted.forEach(one -> take(orderId, one, rules));
    }

    private void take(long orderId, PriceTaking wanted, Map<Long, PriceRule> rules) {
        PriceRule rule = rules.get(wanted.ruleId());
        if (rule == null) {
            throw BusinessException.conflict("catalog.rule.gone");
        }
        em.persist(new PriceRuleUse(rule, orderId, wanted.orderLineId(), wanted.quantity(), caller.today()));
    }

    /**
     * Takes what an order sells more after a change, and gives back what it sells less, first that and then the other, so that
     * what one line leaves another may take; all of it or a refusal.
     *
     * @param wanted all that the order sells by such prices now
     * @throws BusinessException as {@link #take}
     */
    public void change(long orderId, List<PriceTaking> wanted) {
        Set<Long> ruleIds = new HashSet<>(uses.rulesOf(orderId));
        wanted.forEach(one -> ruleIds.add(one.ruleId()));
        if (ruleIds.isEmpty()) {
            return;
        }
        Map<Long, PriceRule> rules = uses.locked(ruleIds);
        Map<Long, PriceRuleUse> present = new HashMap<>();
        uses.of(orderId).forEach(use -> present.put(use.getOrderLineId(), use));
        Map<Long, PriceTaking> byLine = new HashMap<>();
        wanted.forEach(one -> byLine.put(one.orderLineId(), one));
        present.forEach((line, use) -> {
            PriceTaking one = byLine.get(line);
            if (one == null) {
                use.release();
            } else if (one.quantity().compareTo(use.getQuantity()) < 0) {
                use.change(one.quantity());
            }
        });
        for (PriceTaking one : wanted) {
            PriceRuleUse use = present.get(one.orderLineId());
            if (use == null) {
                take(orderId, one, rules);
            } else if (one.quantity().compareTo(use.getQuantity()) > 0) {
                use.change(one.quantity());
            }
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
