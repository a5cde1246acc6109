package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.crm.spi.SalesFacts;
import org.zhutong.crm.spi.SalesFacts.Purchases;
import org.zhutong.shared.service.Chunks;

/** Customers who should have ordered again by now: once for each last order. */
@ApplicationScoped
public class LapsedBuyers implements ReminderSource {
    private static final int ORDERS = 3;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    @Any
    private Instance<SalesFacts> facts;

    @Override
    public Set<ReminderKind> kinds() {
        return Set.of(ReminderKind.BUYING_INTERVAL);
    }

    @Override
    public Portion due(ReminderRule rule, Collection<Long> branches, LocalDate today, long after, int limit) {
        List<Purchases> found = facts.get().purchases(branches, ORDERS, today.minusDays(rule.getDays()), after, limit);
        Map<Long, Purchases> lapsed = found.stream()
                .filter(purchases -> isLapsed(purchases, rule.getFactor(), today))
                .collect(Collectors.toMap(Purchases::customerId, purchases -> purchases));
        Map<Long, Customer> customers = active(lapsed.keySet());
        return new Portion(
                customers.values().stream()
                        .map(customer -> occasion(customer, lapsed, today))
                        .toList(),
                found.size() < limit ? null : found.get(limit - 1).customerId());
    }

    /** Whether the silence is longer than the factor times the mean interval. */
    static boolean isLapsed(Purchases purchases, BigDecimal factor, LocalDate today) {
        BigDecimal silence = BigDecimal.valueOf(ChronoUnit.DAYS.between(purchases.last(), today));
        BigDecimal span = BigDecimal.valueOf(ChronoUnit.DAYS.between(purchases.first(), purchases.last()));
        BigDecimal intervals = BigDecimal.valueOf(purchases.orders() - 1);
        return silence.multiply(intervals).compareTo(factor.multiply(span)) > 0;
    }

    private Map<Long, Customer> active(Collection<Long> ids) {
        Map<Long, Customer> customers = new HashMap<>();
        for (List<Long> chunk : Chunks.of(ids)) {
            em.createQuery("SELECT c FROM Customer c WHERE c.id IN :ids AND c.active = TRUE", Customer.class)
                    .setParameter("ids", chunk)
                    .getResultList()
                    .forEach(customer -> customers.put(customer.getId(), customer));
        }
        return customers;
    }

    private static Occasion occasion(Customer customer, Map<Long, Purchases> lapsed, LocalDate today) {
        Purchases purchases = Optional.ofNullable(lapsed.get(customer.getId())).orElseThrow();
        long days = ChronoUnit.DAYS.between(purchases.last(), today);
        String own = customer.getSalesperson();
        return new Occasion(
                purchases.customerId(),
                purchases.last().toString(),
                purchases.customerId(),
                customer.getBranchId(),
                own == null ? purchases.salesperson() : own,
                null,
                null,
                List.of(purchases.last(), days));
    }
}
