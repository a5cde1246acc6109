package org.zhutong.shared.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** The counter rows behind document numbers. */
@Stateless
@PermitAll
public class CounterStore {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CounterCreator creator;

    /** Takes the next number in the caller's transaction: the row stays locked until it ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long nextGapless(String key) {
        return advance(key, 1);
    }

    /** Takes {@code size} numbers for good, whatever becomes of the caller's transaction. @return the first of them */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long takeBlock(String key, int size) {
        return advance(key, size);
    }

    private long advance(String key, int by) {
        if (update(key, by) == 0) {
            try {
                creator.create(key);
            } catch (PersistenceException | jakarta.ejb.EJBException e) {
                // another transaction created it first: then the update below finds it; otherwise it fails for real
                if (exists(key) == 0) {
                    throw e;
                }
            }
            update(key, by);
        }
        Number next = (Number) em.createNativeQuery("SELECT NEXT_VALUE FROM DOCUMENT_COUNTER WHERE COUNTER_KEY = ?1")
                .setParameter(1, key)
                .getSingleResult();
        return next.longValue() - by;
    }

    private int update(String key, int by) {
        return em.createNativeQuery("UPDATE DOCUMENT_COUNTER SET NEXT_VALUE = NEXT_VALUE + ?1 WHERE COUNTER_KEY = ?2")
                .setParameter(1, by)
                .setParameter(2, key)
                .executeUpdate();
    }

    private int exists(String key) {
        Number count = (Number) em.createNativeQuery("SELECT COUNT(*) FROM DOCUMENT_COUNTER WHERE COUNTER_KEY = ?1")
                .setParameter(1, key)
                .getSingleResult();
        return count.intValue();
    }
}
