package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.organisation.spi.FirstData;

/** The rules of reminders that came after the first release: an older installation gets those it lacks. */
@ApplicationScoped
public class LaterReminderRules implements FirstData {
    private static final Map<ReminderKind, Integer> DAYS = Map.of(
            ReminderKind.OBLIGATION_DUE,
            7,
            ReminderKind.REGISTRATION_ENDS,
            14,
            ReminderKind.SPECIAL_PRICE_ENDS,
            7,
            ReminderKind.CREDIT_RAISE_ENDS,
            3);

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void base() {
        Set<ReminderKind> missing = missing();
        DAYS.forEach((kind, days) -> {
            if (missing.contains(kind)) {
                em.persist(new ReminderRule(kind, null, days, null, true));
            }
        });
    }

    @Override
    public boolean isThere() {
        return missing().isEmpty();
    }

    private Set<ReminderKind> missing() {
        Set<ReminderKind> missing = EnumSet.copyOf(DAYS.keySet());
        em.createQuery("SELECT DISTINCT r.kind FROM ReminderRule r", ReminderKind.class)
                .getResultList()
                .forEach(missing::remove);
        return missing;
    }
}
