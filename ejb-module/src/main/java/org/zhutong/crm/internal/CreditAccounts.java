package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.CreditEntry;
import org.zhutong.crm.model.CustomerCredit;
import org.zhutong.crm.service.CreditView.DocumentCredit;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.audit.AuditRecorder;
import org.zhutong.shared.audit.AuditRecorder.Change;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.Chunks;

/** The hot rows of credit: one conditional statement changes one, however many orders come in at the same moment. */
@ApplicationScoped
public class CreditAccounts {
    /** What an account says. */
    public record State(
            String customerCode,
            Long branchId,
            String currency,
            BigDecimal limit,
            BigDecimal exposure,
            BigDecimal raised,
            @Nullable LocalDate raisedUntil) {

        /** What may be owed today. */
        public BigDecimal allowed() {
            return limit.add(raised);
        }

        public BigDecimal available() {
            return allowed().subtract(exposure);
        }
    }

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /** @throws BusinessException NOT_FOUND when there is no such customer */
    public State state(long customerId) {
        List<Object[]> rows = em.createQuery(
                        "SELECT c.code, c.branchId, k.currency, k.creditLimit, k.exposure, k.raised, k.raisedUntil"
                                + " FROM CustomerCredit k JOIN k.customer c WHERE k.customerId = :id",
                        Object[].class)
                .setParameter("id", customerId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        if (rows.isEmpty()) {
            throw BusinessException.notFound("shared.not-found");
        }
        Object[] row = rows.get(0);
        LocalDate until = (LocalDate) row[6];
        boolean inForce = until != null && !caller.today().isAfter(until);
        return new State(
                (String) row[0],
                (Long) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                (BigDecimal) row[4],
                inForce ? (BigDecimal) row[5] : BigDecimal.ZERO,
                inForce ? until : null);
    }

    /** @return whether the limit allowed it; then the row is locked until the transaction ends */
    public boolean take(long customerId, Money amount) {
        return em.createNativeQuery("UPDATE CUSTOMER_CREDIT SET EXPOSURE = EXPOSURE + ?1"
                                + " WHERE CUSTOMER_ID = ?2 AND CURRENCY = ?3 AND CREDIT_LIMIT - EXPOSURE"
                                + " + CASE WHEN RAISED_UNTIL >= ?4 THEN RAISED ELSE 0 END >= ?5")
                        .setParameter(1, amount.amount())
                        .setParameter(2, customerId)
                        .setParameter(3, amount.currency())
                        .setParameter(4, caller.today())
                        .setParameter(5, amount.amount())
                        .setFlushMode(FlushModeType.COMMIT)
                        .executeUpdate()
                == 1;
    }

    /** @return whether so much was taken at all; then the row is locked until the transaction ends */
    public boolean give(long customerId, Money amount) {
        return em.createNativeQuery("UPDATE CUSTOMER_CREDIT SET EXPOSURE = EXPOSURE - ?1"
                                + " WHERE CUSTOMER_ID = ?2 AND CURRENCY = ?3 AND EXPOSURE >= ?4")
                        .setParameter(1, amount.amount())
                        .setParameter(2, customerId)
                        .setParameter(3, amount.currency())
                        .setParameter(4, amount.amount())
                        .setFlushMode(FlushModeType.COMMIT)
                        .executeUpdate()
                == 1;
    }

    /**
     * Writes the entry and the audit of a change just made.
     *
     * @param signed positive when taken
     * @param after the account after the change
     */
    public void record(long customerId, String documentNumber, Money signed, State after, Act act) {
        em.persist(new CreditEntry(customerId, documentNumber, signed, act));
        BigDecimal before = after.exposure().subtract(signed.amount());
        AuditRecorder.updated(
                em,
                "CustomerCredit",
                customerId,
                after.customerCode(),
                Map.of("exposure", new Change(before, after.exposure()), "document", new Change(null, documentNumber)));
    }

    /**
     * Everything documents of the one account took becomes the other's, and the limit is no longer needed. Both rows must be
     * locked.
     *
     * @return ids of the entries
     */
    public List<Long> moveAll(CustomerCredit from, CustomerCredit to) {
        List<Object[]> entries = em.createQuery(
                        "SELECT e.id, e.documentNumber, e.amount FROM CreditEntry e WHERE e.customerId = :from ORDER BY e.id",
                        Object[].class)
                .setParameter("from", from.root().getId())
                .getResultList();
        move(entries, from, to);
        from.changeLimit(Money.zero(from.getCreditLimit().currency()));
        return entries.stream().map(entry -> (Long) entry[0]).toList();
    }

    /**
     * Gives back what these documents hold, whether it moved then or was taken since.
     *
     * @param moved ids of entries that moved
     * @param numbers of the documents that go back
     */
    public void moveBack(Set<Long> moved, Set<String> numbers, CustomerCredit from, CustomerCredit to) {
        Set<String> all = new TreeSet<>(numbers);
        for (List<Long> chunk : Chunks.of(moved)) {
            all.addAll(em.createQuery(
                            "SELECT DISTINCT e.documentNumber FROM CreditEntry e WHERE e.id IN :ids", String.class)
                    .setParameter("ids", chunk)
                    .getResultList());
        }
        List<Object[]> entries = new ArrayList<>();
        for (List<String> chunk : Chunks.of(all)) {
            entries.addAll(em.createQuery(
                            "SELECT e.id, e.documentNumber, e.amount FROM CreditEntry e WHERE e.customerId = :from"
                                    + " AND e.documentNumber IN :numbers",
                            Object[].class)
                    .setParameter("from", from.root().getId())
                    .setParameter("numbers", chunk)
                    .getResultList());
        }
        move(entries, from, to);
    }

    private void move(List<Object[]> entries, CustomerCredit from, CustomerCredit to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object[] entry : entries) {
            sum = sum.add((BigDecimal) entry[2]);
        }
        from.handOver(Money.of(sum, from.getCreditLimit().currency()), to);
        for (List<Long> chunk :
                Chunks.of(entries.stream().map(entry -> (Long) entry[0]).toList())) {
            em.createQuery("UPDATE CreditEntry e SET e.customerId = :to WHERE e.id IN :ids")
                    .setParameter("to", to.root().getId())
                    .setParameter("ids", chunk)
                    .executeUpdate();
        }
        Map<String, Change> change =
                Map.of("customerId", new Change(from.root().getId(), to.root().getId()));
        entries.forEach(entry -> AuditRecorder.updated(em, "CreditEntry", (Long) entry[0], (String) entry[1], change));
    }

    /** What the document has taken and not given back. */
    public BigDecimal heldBy(long customerId, String documentNumber) {
        BigDecimal held = em.createQuery(
                        "SELECT SUM(e.amount) FROM CreditEntry e WHERE e.customerId = :customer AND e.documentNumber = :number",
                        BigDecimal.class)
                .setParameter("customer", customerId)
                .setParameter("number", documentNumber)
                .getSingleResult();
        return held == null ? BigDecimal.ZERO : held;
    }

    /** The documents that hold credit of the customer, by number. */
    public List<DocumentCredit> documents(long customerId) {
        return em.createQuery(
                        "SELECT NEW org.zhutong.crm.service.CreditView.DocumentCredit(e.documentNumber, SUM(e.amount))"
                                + " FROM CreditEntry e WHERE e.customerId = :customer GROUP BY e.documentNumber"
                                + " HAVING SUM(e.amount) <> 0 ORDER BY e.documentNumber",
                        DocumentCredit.class)
                .setParameter("customer", customerId)
                .getResultList();
    }

    /** Whether the customer has become part of another. */
    public boolean isMerged(long customerId) {
        return em.createQuery(
                                "SELECT COUNT(c.id) FROM Customer c WHERE c.id = :id AND c.mergedInto IS NOT NULL",
                                Long.class)
                        .setParameter("id", customerId)
                        .getSingleResult()
                > 0;
    }

    /** Locks the account. */
    public CustomerCredit hold(long customerId) {
        return em.find(CustomerCredit.class, customerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
