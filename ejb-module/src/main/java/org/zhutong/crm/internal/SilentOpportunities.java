package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.model.Opportunity;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;

/** Open opportunities whose customer has heard nothing for the days of the rule: once for each silence. */
@ApplicationScoped
public class SilentOpportunities implements ReminderSource {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private NeglectedCustomers neglected;

    @Inject
    private Clock clock;

    @Override
    public Set<ReminderKind> kinds() {
        return Set.of(ReminderKind.NO_CONTACT);
    }

    @Override
    public Portion due(ReminderRule rule, Collection<Long> branches, LocalDate today, long after, int limit) {
        Instant since =
                today.minusDays(rule.getDays()).atStartOfDay(clock.getZone()).toInstant();
        List<Opportunity> found = em.createQuery(
                        "SELECT o FROM Opportunity o WHERE o.status = :open AND o.branchId IN :branches AND o.createdAt < :since"
                                + " AND NOT EXISTS (SELECT a.id FROM Activity a WHERE a.customerId = o.customerId"
                                + " AND a.status = :done AND a.kind IN :contacts AND a.closedAt >= :since)"
                                + " AND o.id > :after ORDER BY o.id",
                        Opportunity.class)
                .setParameter("open", OpportunityState.OPEN)
                .setParameter("branches", branches)
                .setParameter("since", since)
                .setParameter("done", ActivityState.DONE)
                .setParameter("contacts", NeglectedCustomers.CONTACTS)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        List<Long> customers =
                found.stream().map(Opportunity::getCustomerId).distinct().toList();
        Map<Long, Instant> contacts = customers.isEmpty() ? Map.of() : neglected.lastContacts(customers);
        return new Portion(
                found.stream().map(one -> occasion(one, contacts, today)).toList(),
                found.size() < limit
                        ? null
                        : Objects.requireNonNull(found.get(limit - 1).getId()));
    }

    private Occasion occasion(Opportunity opportunity, Map<Long, Instant> contacts, LocalDate today) {
        Instant last = contacts.get(opportunity.getCustomerId());
        Instant since = last == null || last.isBefore(opportunity.getCreatedAt()) ? opportunity.getCreatedAt() : last;
        LocalDate day = since.atZone(clock.getZone()).toLocalDate();
        return new Occasion(
                Objects.requireNonNull(opportunity.getId()),
                day.toString(),
                opportunity.getCustomerId(),
                opportunity.getBranchId(),
                opportunity.getOwner(),
                opportunity.getId(),
                opportunity.getProjectName(),
                List.of(opportunity.getNumber(), ChronoUnit.DAYS.between(day, today)));
    }
}
