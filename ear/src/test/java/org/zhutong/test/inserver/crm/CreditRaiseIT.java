package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.internal.ReminderTimer;
import org.zhutong.crm.model.Activity;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.sales.internal.CreditRaiseExpiry;
import org.zhutong.sales.model.CreditRaiseState;
import org.zhutong.sales.service.CreditRaiseCommand;
import org.zhutong.sales.service.CreditRaiseService;
import org.zhutong.sales.service.CreditRaiseView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Invariants;
import org.zhutong.test.inserver.Rewritten;

/** A customer may owe more for a while: from the approval to the last day, and not a moment or a cent longer. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CreditRaiseIT {
    private static final As SALES = As.demo("east.sales");
    private static final As MANAGER = As.demo("east.manager");

    @EJB
    private CreditRaiseService raises;

    @EJB
    private CreditRaiseExpiry expiry;

    @EJB
    private ReminderTimer timer;

    @EJB
    private CreditService credit;

    @EJB
    private CustomerService customers;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @AfterEach
    void invariantsHold() throws Exception {
        Invariants.assertHold();
    }

    private long customer() throws Exception {
        long east = em.createQuery("SELECT b.id FROM Branch b WHERE b.code = 'EAST'", Long.class)
                .getSingleResult();
        return As.demo("admin")
                .call(() -> customers.create(Customers.limited(Customers.unique("授信"), east, "1000")))
                .id();
    }

    private LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    private CreditRaiseView ask(long customer, LocalDate until) throws Exception {
        return SALES.call(
                () -> raises.request(new CreditRaiseCommand(customer, new BigDecimal("500"), until, "滨江花园", "甲方月底付款")));
    }

    private CreditRaiseView inForce(long customer) throws Exception {
        CreditRaiseView asked = ask(customer, today().plusDays(10));
        return MANAGER.call(() -> raises.decide(asked.id(), asked.version(), true, "同意"));
    }

    private void take(long customer, String amount, String document) throws Exception {
        SALES.run(() ->
                InTransaction.run(() -> credit.take(customer, Money.of(new BigDecimal(amount), "CNY"), document)));
    }

    private CreditView account(long customer) throws Exception {
        return SALES.call(() -> credit.view(customer));
    }

    private void assertRefused(long customer, String amount) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> take(customer, amount, "SO-REFUSED"));
        assertEquals("crm.credit-exceeded", refusal.getKey());
    }

    private CreditRaiseState state(CreditRaiseView raise) throws Exception {
        return SALES.call(() -> raises.get(raise.id())).status();
    }

    @Test
    void onceApprovedTheCustomerMayOweTheLimitAndTheRaiseAndNotACentMore() throws Exception {
        long customer = customer();
        CreditRaiseView asked = ask(customer, today().plusDays(10));
        assertEquals(CreditRaiseState.IN_APPROVAL, asked.status());
        assertRefused(customer, "1000.01");

        MANAGER.call(() -> raises.decide(asked.id(), asked.version(), true, "同意"));
        take(customer, "1500", "SO-1");
        assertRefused(customer, "0.01");
        CreditView account = account(customer);
        assertEquals(0, new BigDecimal("1000").compareTo(account.limit()));
        assertEquals(0, new BigDecimal("500").compareTo(account.raised()));
        assertEquals(today().plusDays(10), account.raisedUntil());
        assertEquals(0, account.available().signum());
    }

    @Test
    void afterItsLastDayItCountsNoMoreWhetherAnybodyLookedOrNot() throws Exception {
        long customer = customer();
        CreditRaiseView raise = inForce(customer);
        take(customer, "1200", "SO-1");
        LocalDate yesterday = today().minusDays(1);
        Rewritten.row(em, "CreditRaise", raise.id(), Map.of("validUntil", yesterday));
        SALES.run(() ->
                InTransaction.run(() -> credit.raise(customer, Money.of(new BigDecimal("500"), "CNY"), yesterday)));

        assertRefused(customer, "0.01");
        assertNull(account(customer).raisedUntil());
        assertEquals(0, new BigDecimal("-200").compareTo(account(customer).available()));

        // several servers look at the same moment, and again
        Callable<Void> look = () -> {
            expiry.run();
            return null;
        };
        Crowd.together(Collections.nCopies(3, look));
        expiry.run();
        CreditRaiseView over = SALES.call(() -> raises.get(raise.id()));
        assertEquals(CreditRaiseState.EXPIRED, over.status());
        assertEquals(
                1,
                over.history().stream()
                        .filter(move -> move.to().equals("EXPIRED"))
                        .count());
        // what is owed beyond the limit is tolerated, nothing can be added until it has been paid
        assertRefused(customer, "0.01");
        SALES.run(() -> InTransaction.run(() -> credit.give(customer, Money.of(new BigDecimal("300"), "CNY"), "SO-1")));
        take(customer, "100", "SO-2");
        assertRefused(customer, "0.01");
    }

    @Test
    void whatNobodyDecidedInTimeIsOver() throws Exception {
        long customer = customer();
        CreditRaiseView asked = ask(customer, today().plusDays(10));
        Rewritten.row(em, "CreditRaise", asked.id(), Map.of("validUntil", today().minusDays(1)));
        BusinessException refusal = assertThrows(
                BusinessException.class, () -> MANAGER.call(() -> raises.decide(asked.id(), null, true, null)));
        assertTrue(List.of("sales.raise.over", "sales.content-changed").contains(refusal.getKey()), refusal::getKey);
        expiry.run();
        assertEquals(CreditRaiseState.EXPIRED, state(asked));
        // and another can be asked for
        assertEquals(
                CreditRaiseState.IN_APPROVAL, ask(customer, today().plusDays(3)).status());
    }

    @Test
    void oneAtATimeHoweverManyAskAtOnce() throws Exception {
        long customer = customer();
        List<Object> answers = Crowd.together(Collections.nCopies(4, () -> ask(customer, today().plusDays(10))));
        assertEquals(
                1, answers.stream().filter(CreditRaiseView.class::isInstance).count(), answers::toString);
        long open = em.createQuery("SELECT COUNT(r) FROM CreditRaise r WHERE r.customerId = :id", Long.class)
                .setParameter("id", customer)
                .getSingleResult();
        assertEquals(1, open);
    }

    @Test
    void whoAskedIsRemindedOnceBeforeItEnds() throws Exception {
        long customer = customer();
        CreditRaiseView raise = inForce(customer);
        As.user("nobody").run(() -> timer.run(raise.validUntil().minusDays(5)));
        As.user("nobody").run(() -> timer.run(raise.validUntil().minusDays(3)));
        As.user("nobody").run(() -> timer.run(raise.validUntil()));
        List<Activity> told = em.createQuery(
                        "SELECT a FROM Activity a WHERE a.customerId = :customer AND a.reminder = :kind",
                        Activity.class)
                .setParameter("customer", customer)
                .setParameter("kind", ReminderKind.CREDIT_RAISE_ENDS)
                .getResultList();
        assertEquals(1, told.size());
        assertEquals("east.sales", told.get(0).getAssignee());
        assertTrue(told.get(0).getSubject().contains(raise.number()), told.get(0)::getSubject);
    }

    @Test
    void endedBeforeItsDayTheLimitAloneCounts() throws Exception {
        long customer = customer();
        CreditRaiseView raise = inForce(customer);
        take(customer, "1200", "SO-1");
        assertThrows(BusinessException.class, () -> MANAGER.call(() -> raises.end(raise.id(), null, null)));
        MANAGER.call(() -> raises.end(raise.id(), raise.version(), "客户另付现款"));
        assertEquals(CreditRaiseState.ENDED, state(raise));
        assertRefused(customer, "0.01");
        assertEquals(0, new BigDecimal("-200").compareTo(account(customer).available()));
    }
}
