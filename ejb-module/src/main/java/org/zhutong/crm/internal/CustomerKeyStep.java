package org.zhutong.crm.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.crm.model.Customer;
import org.zhutong.shared.service.Chunks;

/** One portion of {@link CustomerKeyFiller}, in a transaction of its own. */
@Stateless
@PermitAll
public class CustomerKeyStep {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> without(long after) {
        return em.createQuery(
                        "SELECT c.id FROM Customer c WHERE c.id > :after AND c.duplicateKeys IS EMPTY ORDER BY c.id",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(Chunks.SIZE)
                .getResultList();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void renew(List<Long> ids) {
        em.createQuery("SELECT c FROM Customer c WHERE c.id IN :ids", Customer.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch", "c.contacts")
                .setHint("eclipselink.batch", "c.duplicateKeys")
                .getResultList()
                .forEach(Customer::renewKeys);
    }
}
