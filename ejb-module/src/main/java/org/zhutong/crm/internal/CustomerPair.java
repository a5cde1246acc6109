package org.zhutong.crm.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.stream.Stream;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.CustomerCredit;

/** The two customers of a merge with their credit, all four rows locked. */
public record CustomerPair(
        Customer survivor, CustomerCredit survivorCredit, Customer merged, CustomerCredit mergedCredit) {

    /** Credit first, as documents do, then the customers; each the lower id first, so that nobody waits in a ring. */
    public static CustomerPair lock(EntityManager em, long survivorId, long mergedId) {
        List<Long> ids = Stream.of(survivorId, mergedId).sorted().toList();
        for (Long id : ids) {
            em.find(CustomerCredit.class, id, LockModeType.PESSIMISTIC_WRITE);
        }
        for (Long id : ids) {
            em.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE);
        }
        return new CustomerPair(
                em.find(Customer.class, survivorId),
                em.find(CustomerCredit.class, survivorId),
                em.find(Customer.class, mergedId),
                em.find(CustomerCredit.class, mergedId));
    }
}
