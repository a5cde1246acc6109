package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.contract.service.ContractCommand;
import org.zhutong.contract.service.ContractService;
import org.zhutong.crm.internal.ReminderStep;
import org.zhutong.crm.internal.ReminderTimer;
import org.zhutong.crm.model.Activity;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.ReminderRuleCommand;
import org.zhutong.crm.service.ReminderRuleService;
import org.zhutong.crm.service.ReminderRuleView;
import org.zhutong.organisation.service.EmployeeCommand;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.model.SalesOrderState;
import org.zhutong.sales.service.QuotationCommand;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SalesOrderCommand;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Rewritten;
import org.zhutong.test.support.Postbox;

/**
 * Everybody is reminded of everything once: with several servers at the same moment, again and again, and when none ran while it
 * became due.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderIT {
    private static final As SALES = As.demo("south.sales");
    private static final As ADMIN = As.demo("admin");
    private static final String ADDRESS = "reminded@zhutong.example";

    @EJB
    private ReminderTimer timer;

    @EJB
    private ReminderStep step;

    @EJB
    private ReminderRuleService rules;

    @EJB
    private CustomerService customers;

    @EJB
    private EmployeeService employees;

    @EJB
    private ContractService contracts;

    @EJB
    private QuotationService quotations;

    @EJB
    private SalesOrderService orders;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    private CustomerView customer(String salesperson) throws Exception {
        return SALES.call(() -> customers.create(new CustomerCommand(
                null,
                Customers.unique("提醒"),
                CustomerLevel.B,
                null,
                salesperson,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                List.of(),
                null)));
    }

    /** A quotation that was sent and waits for an answer until a day. */
    private QuotationView sent(CustomerView customer, String salesperson, LocalDate validUntil) throws Exception {
        QuotationView quotation = SALES.call(() -> quotations.create(new QuotationCommand(
                customer.id(), "滨江一期", null, salesperson, null, null, null, null, null, List.of(), List.of())));
        Rewritten.row(em, "Quotation", quotation.id(), Map.of("status", QuotationState.SENT, "validUntil", validUntil));
        return quotation;
    }

    private void ordered(CustomerView customer, LocalDate day) throws Exception {
        long id = SALES.call(() -> orders.create(
                        new SalesOrderCommand(customer.id(), null, null, null, null, null, null, null, List.of())))
                .id();
        Rewritten.row(em, "SalesOrder", id, Map.of("status", SalesOrderState.CLOSED, "date", day));
    }

    private List<Activity> reminded(ReminderKind kind, CustomerView customer) throws Exception {
        return InTransaction.call(() -> em.createQuery(
                        "SELECT a FROM Activity a WHERE a.reminder = :kind AND a.customerId = :customer ORDER BY a.id",
                        Activity.class)
                .setParameter("kind", kind)
                .setParameter("customer", customer.id())
                .getResultList());
    }

    private void atOnce(As.Action node) throws Exception {
        Callable<Boolean> one = () -> {
            As.user("nobody").run(node);
            return true;
        };
        assertEquals(List.of(true, true, true), Crowd.together(List.of(one, one, one)));
    }

    @Test
    @Order(1)
    @RunAsClient
    void thereIsAMailServer() {
        Postbox.open();
    }

    @Test
    @Order(2)
    void severalServersAtTheSameMomentRemindOnce() throws Exception {
        String person = Customers.unique("reminded").toLowerCase(java.util.Locale.ROOT);
        long south = SALES.call(() -> customers.create(Customers.named(Customers.unique("南"))))
                .branchId();
        ADMIN.run(() -> employees.create(new EmployeeCommand(person, "提醒测试", ADDRESS, null, null, south, null, true)));
        CustomerView customer = customer(person);
        QuotationView quotation = sent(customer, person, today().plusDays(2));
        CustomerView later = customer(person);
        sent(later, person, today().plusDays(20));
        atOnce(timer::run);
        As.user("nobody").run(timer::run);
        List<Activity> made = reminded(ReminderKind.QUOTATION_EXPIRES, customer);
        assertEquals(1, made.size());
        assertEquals(person, made.get(0).getAssignee());
        assertEquals("滨江一期", made.get(0).getProjectName());
        assertTrue(
                made.get(0).getSubject().contains(quotation.number()),
                made.get(0).getSubject());
        assertEquals("system:reminders", made.get(0).getCreatedBy());
        assertEquals(List.of(), reminded(ReminderKind.QUOTATION_EXPIRES, later));
    }

    @Test
    @Order(3)
    @RunAsClient
    void itIsMailedOnce() {
        try {
            List<String> mails = Postbox.mails(ADDRESS);
            assertEquals(1, mails.size(), mails::toString);
            assertTrue(mails.get(0).contains("/crm/activity?id="), mails::toString);
        } finally {
            Postbox.close();
        }
    }

    @Test
    @Order(4)
    void whatBecameDueWhileNoServerRanIsToldOnceWhenOneDoes() throws Exception {
        CustomerView customer = customer(null);
        LocalDate lastDay = today().plusDays(400);
        QuotationView quotation = sent(customer, null, lastDay);
        As.user("nobody").run(() -> timer.run(lastDay.minusDays(10)));
        assertEquals(0, reminded(ReminderKind.QUOTATION_EXPIRES, customer).size());
        // the servers were down when it became due, three days ahead
        atOnce(() -> timer.run(lastDay.minusDays(1)));
        As.user("nobody").run(() -> timer.run(lastDay));
        assertEquals(1, reminded(ReminderKind.QUOTATION_EXPIRES, customer).size());
        // a longer validity is another occasion
        Rewritten.row(em, "Quotation", quotation.id(), Map.of("validUntil", lastDay.plusDays(30)));
        As.user("nobody").run(() -> timer.run(lastDay.plusDays(29)));
        assertEquals(2, reminded(ReminderKind.QUOTATION_EXPIRES, customer).size());
    }

    @Test
    @Order(4)
    void aContractInForceIsToldOfOnceBeforeItEnds() throws Exception {
        CustomerView customer = customer(null);
        LocalDate lastDay = today().plusDays(900);
        long id = SALES.call(() -> contracts.create(new ContractCommand(
                        customer.id(),
                        null,
                        Customers.unique("合同"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        lastDay,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null)))
                .id();
        As.user("nobody").run(() -> timer.run(lastDay.minusDays(20)));
        assertEquals(0, reminded(ReminderKind.CONTRACT_ENDS, customer).size(), "it is a draft");
        inForce(id, true);
        try {
            atOnce(() -> timer.run(lastDay.minusDays(31)));
            assertEquals(0, reminded(ReminderKind.CONTRACT_ENDS, customer).size());
            atOnce(() -> timer.run(lastDay.minusDays(20)));
            As.user("nobody").run(() -> timer.run(lastDay));
            assertEquals(1, reminded(ReminderKind.CONTRACT_ENDS, customer).size());
        } finally {
            inForce(id, false);
        }
    }

    private void inForce(long contract, boolean yes) throws Exception {
        InTransaction.run(
                () -> em.createNativeQuery("UPDATE CONTRACT SET STATUS = ?1, SIGNED_HASH = ?2, EFFECTIVE_KEY = "
                                + (yes ? "DOCUMENT_NUMBER" : "NULL") + " WHERE ID = ?3")
                        .setParameter(1, yes ? "EFFECTIVE" : "DRAFT")
                        .setParameter(2, yes ? "0".repeat(64) : null)
                        .setParameter(3, contract)
                        .executeUpdate());
    }

    @Test
    @Order(5)
    void aCustomerWhoIsQuietForLongerThanUsualIsToldOnceForEachLastOrder() throws Exception {
        CustomerView lapsed = customer("south.sales");
        CustomerView rare = customer("south.sales");
        CustomerView fresh = customer("south.sales");
        for (int ago : new int[] {60, 50, 40}) {
            ordered(lapsed, today().minusDays(ago));
            ordered(rare, today().minusDays(ago * 9L - 320));
        }
        ordered(fresh, today().minusDays(90));
        ordered(fresh, today().minusDays(89));
        atOnce(timer::run);
        As.user("nobody").run(() -> timer.run(today().plusDays(5)));
        List<Activity> made = reminded(ReminderKind.BUYING_INTERVAL, lapsed);
        assertEquals(1, made.size());
        assertEquals("south.sales", made.get(0).getAssignee());
        assertEquals(0, reminded(ReminderKind.BUYING_INTERVAL, rare).size(), "every 90 days is usual for it");
        assertEquals(0, reminded(ReminderKind.BUYING_INTERVAL, fresh).size(), "two orders tell of no interval");
        ordered(lapsed, today());
        As.user("nobody").run(() -> timer.run(today().plusDays(60)));
        assertEquals(2, reminded(ReminderKind.BUYING_INTERVAL, lapsed).size());
    }

    @Test
    @Order(6)
    void aBranchsOwnRuleBeatsTheCompanys() throws Exception {
        CustomerView customer = customer(null);
        LocalDate lastDay = today().plusDays(500);
        sent(customer, null, lastDay);
        ReminderRuleView own = ADMIN.call(() -> rules.create(
                new ReminderRuleCommand(ReminderKind.QUOTATION_EXPIRES, customer.branchId(), 10, null, false)));
        try {
            As.user("nobody").run(() -> timer.run(lastDay.minusDays(2)));
            assertEquals(0, reminded(ReminderKind.QUOTATION_EXPIRES, customer).size());
            assertEquals(
                    ErrorKind.CONFLICT,
                    assertThrows(
                                    BusinessException.class,
                                    () -> ADMIN.run(() -> rules.create(new ReminderRuleCommand(
                                            ReminderKind.QUOTATION_EXPIRES, customer.branchId(), 5, null, true))))
                            .getKind());
        } finally {
            ADMIN.run(() -> rules.update(
                    own.id(),
                    own.version(),
                    new ReminderRuleCommand(
                            ReminderKind.QUOTATION_EXPIRES, customer.branchId(), 10, BigDecimal.ONE, true)));
        }
        As.user("nobody").run(() -> step.make(own.id(), lastDay.minusDays(10), 0L));
        assertEquals(1, reminded(ReminderKind.QUOTATION_EXPIRES, customer).size());
        assertTrue(ADMIN.call(() -> rules.list(PageRequest.first())).items().stream()
                .anyMatch(rule -> rule.branchId() == null));
    }
}
