package org.zhutong.shared.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Creates a counter in a transaction of its own, so that losing the race for it does not spoil the caller's. */
@Stateless
@PermitAll
public class CounterCreator {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void create(String key) {
        em.createNativeQuery("INSERT INTO DOCUMENT_COUNTER (COUNTER_KEY, NEXT_VALUE) VALUES (?1, 1)")
                .setParameter(1, key)
                .executeUpdate();
    }
}
