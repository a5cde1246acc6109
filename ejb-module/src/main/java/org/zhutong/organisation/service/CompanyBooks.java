package org.zhutong.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** How the company keeps its books. Read once, since that never changes. */
@ApplicationScoped
public class CompanyBooks {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private volatile @Nullable String currency;

    /** The currency in which prices, credit and stock values are kept, ISO 4217. */
    public String currency() {
        String known = currency;
        if (known == null) {
            known = em.createQuery("SELECT c.currency FROM Company c", String.class)
                    .getSingleResult();
            currency = known;
        }
        return known;
    }
}
