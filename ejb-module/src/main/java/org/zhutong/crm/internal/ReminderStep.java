package org.zhutong.crm.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.Activity;
import org.zhutong.crm.model.ActivityData;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.Reminder;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.service.AlreadyThere;
import org.zhutong.shared.service.Messages;

/**
 * Reminds of one portion in a transaction of its own: an activity each, and a mail to everybody concerned. Who works on a rule
 * holds its row, so another server goes on where this one committed; should that ever fail, the unique key of the reminders
 * refuses the second.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReminderStep {
    private static final int PORTION = 200;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    @Any
    private Instance<ReminderSource> sources;

    @Inject
    private ReminderNotices notices;

    @Inject
    private People people;

    @Inject
    private CallerContext caller;

    /** Ids of the rules that are on. */
    public List<Long> rules() {
        return em.createQuery("SELECT r.id FROM ReminderRule r WHERE r.active = TRUE ORDER BY r.id", Long.class)
                .getResultList();
    }

    /**
     * Makes the reminders of one portion that are not there yet.
     *
     * @param today the day for which the rule is looked at
     * @param after where the last portion ended, 0 at first
     * @return where the next begins; null: there is none
     */
    public @Nullable Long make(Long ruleId, LocalDate today, long after) {
        // the lock first: what is read after it sees what its last holder committed, on every database
        ReminderRule rule = em.find(ReminderRule.class, ruleId, LockModeType.PESSIMISTIC_WRITE);
        List<Long> branches = rule == null || !rule.isActive() ? List.of() : branches(rule);
        if (rule == null || branches.isEmpty()) {
            return null;
        }
        ReminderSource.Portion portion = source(rule.getKind()).due(rule, branches, today, after, PORTION);
        List<Occasion> fresh = fresh(rule.getKind(), portion.occasions());
        if (!fresh.isEmpty()) {
            remind(rule.getKind(), fresh);
        }
        return portion.next();
    }

    private ReminderSource source(ReminderKind kind) {
        return sources.stream()
                .filter(source -> source.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing finds " + kind));
    }

    /** A branch's own rule beats the company's, also where it is switched off. */
    private List<Long> branches(ReminderRule rule) {
        Long own = rule.getBranchId();
        if (own != null) {
            return List.of(own);
        }
        return em.createQuery(
                        "SELECT b.id FROM Branch b WHERE b.active = TRUE AND NOT EXISTS (SELECT r.id FROM ReminderRule r"
                                + " WHERE r.branchId = b.id AND r.kind = :kind)",
                        Long.class)
                .setParameter("kind", rule.getKind())
                .getResultList();
    }

    /** Those nobody was reminded of yet. */
    private List<Occasion> fresh(ReminderKind kind, List<Occasion> occasions) {
        if (occasions.isEmpty()) {
            return occasions;
        }
        Set<List<Object>> known = new HashSet<>();
        em.createQuery(
                        "SELECT r.subjectId, r.occasion FROM Reminder r WHERE r.kind = :kind AND r.subjectId IN :ids",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("ids", occasions.stream().map(Occasion::subjectId).toList())
                .getResultList()
                .forEach(row -> known.add(List.of(row[0], row[1])));
        return occasions.stream()
                .filter(occasion -> !known.contains(List.<Object>of(occasion.subjectId(), occasion.key())))
                .toList();
    }

    private void remind(ReminderKind kind, List<Occasion> occasions) {
        Act act = caller.act();
        Map<String, String> deputies = standIns(occasions);
        Map<String, List<Activity>> byPerson = new LinkedHashMap<>();
        for (Occasion occasion : occasions) {
            String person = deputies.getOrDefault(occasion.responsible(), occasion.responsible());
            ActivityData data = new ActivityData(
                    ActivityKind.CALL, occasion.projectName(), null, subject(kind, occasion), null, act.at());
            Activity activity = Activity.reminding(kind, occasion.customerId(), occasion.branchId(), data, person, act);
            activity.concern(occasion.opportunityId());
            em.persist(activity);
            em.persist(new Reminder(
                    kind, occasion.subjectId(), occasion.key(), Objects.requireNonNull(activity.getId()), act.at()));
            byPerson.computeIfAbsent(person, one -> new ArrayList<>()).add(activity);
        }
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw AlreadyThere.or(e);
        }
        notices.tell(byPerson);
    }

    private static String subject(ReminderKind kind, Occasion occasion) {
        return Messages.text(
                Messages.DEFAULT,
                kind.messageKey() + ".subject",
                occasion.args().toArray(new Serializable[0]));
    }

    /** For those who have left, whom they reported to. */
    private Map<String, String> standIns(List<Occasion> occasions) {
        Map<String, Person> known =
                people.of(occasions.stream().map(Occasion::responsible).toList());
        Map<String, String> standIns = new LinkedHashMap<>();
        known.values().stream()
                .filter(person -> !person.active() && person.manager() != null)
                .forEach(person -> standIns.put(person.username(), Objects.requireNonNull(person.manager())));
        return standIns;
    }
}
