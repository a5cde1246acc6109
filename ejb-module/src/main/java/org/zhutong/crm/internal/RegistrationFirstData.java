package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.model.ReminderRule;
import org.zhutong.organisation.spi.FirstData;

/** The rule that reminds of registrations that end. */
@ApplicationScoped
public class RegistrationFirstData implements FirstData {
    private static final int DAYS = 14;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void base() {
        em.persist(new ReminderRule(ReminderKind.REGISTRATION_ENDS, null, DAYS, null, true));
    }

    @Override
    public boolean isThere() {
        return em.createQuery("SELECT COUNT(r) FROM ReminderRule r WHERE r.kind = :kind", Long.class)
                        .setParameter("kind", ReminderKind.REGISTRATION_ENDS)
                        .getSingleResult()
                > 0;
    }
}
