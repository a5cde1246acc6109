package org.zhutong.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.zhutong.catalog.model.PriceRule;
import org.zhutong.catalog.model.PriceRuleUse;
import org.zhutong.shared.service.Chunks;

/** What orders took of prices that hold for so much only: the rows, and the locks on their rules. */
@ApplicationScoped
public class PriceRuleUses {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    /** The rules by id, locked in the order of their ids; one that is not there any more is left out. */
    public Map<Long, PriceRule> locked(Collection<Long> ruleIds) {
        Map<Long, PriceRule> rules = new HashMap<>();
        for (List<Long> ids : Chunks.of(new TreeSet<>(ruleIds))) {
            // what refusals and the trail call them by, without locking it and not one by one
            em.createQuery(
                            "SELECT r FROM PriceRule r JOIN FETCH r.priceList JOIN FETCH r.product WHERE r.id IN :ids",
                            PriceRule.class)
                    .setParameter("ids", ids)
                    .getResultList();
            em.createQuery("SELECT r FROM PriceRule r WHERE r.id IN :ids ORDER BY r.id", PriceRule.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(rule -> rules.put(Objects.requireNonNull(rule.getId()), rule));
        }
        return rules;
    }

    /** Rules of which an order holds something. */
    public List<Long> rulesOf(long orderId) {
        return em.createQuery(
                        "SELECT u.rule.id FROM PriceRuleUse u WHERE u.orderId = :order AND u.status = :taken",
                        Long.class)
                .setParameter("order", orderId)
                .setParameter("taken", PriceRuleUse.State.TAKEN)
                .getResultList();
    }

    /** What an order holds. */
    public List<PriceRuleUse> of(long orderId) {
        return em.createQuery(
                        "SELECT u FROM PriceRuleUse u WHERE u.orderId = :order AND u.status = :taken ORDER BY u.id",
                        PriceRuleUse.class)
                .setParameter("order", orderId)
                .setParameter("taken", PriceRuleUse.State.TAKEN)
                .getResultList();
    }

    /** Whether any order ever took of the rule; nobody else does until this transaction ends. */
    public boolean areThereOf(PriceRule rule) {
        em.refresh(rule, LockModeType.PESSIMISTIC_WRITE);
        return em.createQuery("SELECT COUNT(u) FROM PriceRuleUse u WHERE u.rule = :rule", Long.class)
                        .setParameter("rule", rule)
                        .getSingleResult()
                > 0;
    }
}
