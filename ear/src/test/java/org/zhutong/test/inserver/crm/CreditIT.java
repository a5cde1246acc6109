package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Money;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Invariants;
import org.zhutong.test.inserver.SqlCount;

/** Credit is taken and given back by documents, never beyond the limit, whoever else does the same (invariant 3). */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CreditIT {
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

    private long customer(String limit) throws Exception {
        return create(limit).id();
    }

    private CustomerView create(String limit) throws Exception {
        return As.demo("admin").call(() -> customers.create(Customers.limited(Customers.unique("信用"), 1L, limit)));
    }

    private static Money cny(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }

    private void take(long customer, String amount, String document) throws Exception {
        As.demo("east.sales").run(() -> InTransaction.run(() -> credit.take(customer, cny(amount), document)));
    }

    private void give(long customer, String amount, String document) throws Exception {
        As.demo("east.sales").run(() -> InTransaction.run(() -> credit.give(customer, cny(amount), document)));
    }

    private CreditView view(long customer) throws Exception {
        return As.demo("east.sales").call(() -> credit.view(customer));
    }

    private void assertExposure(String expected, long customer) throws Exception {
        assertEquals(0, new BigDecimal(expected).compareTo(view(customer).exposure()));
    }

    @Test
    void whatIsTakenIsShownByDocument() throws Exception {
        long customer = customer("1000");
        take(customer, "300", "SO-1");
        take(customer, "200.50", "SO-2");
        take(customer, "99.50", "SO-1");
        CreditView view = view(customer);
        assertEquals(new BigDecimal("600.00"), view.exposure().setScale(2));
        assertEquals(new BigDecimal("400.00"), view.available().setScale(2));
        assertEquals(2, view.documents().size());
        assertEquals("SO-1", view.documents().get(0).documentNumber());
        assertEquals(
                0, new BigDecimal("399.50").compareTo(view.documents().get(0).amount()));
    }

    @Test
    void theLastCentCanBeTakenAndNoMore() throws Exception {
        long customer = customer("1000");
        take(customer, "999.99", "SO-1");
        take(customer, "0.01", "SO-2");
        BusinessException refusal = assertThrows(BusinessException.class, () -> take(customer, "0.01", "SO-3"));
        assertEquals(ErrorKind.CONFLICT, refusal.getKind());
        assertEquals("crm.credit-exceeded", refusal.getKey());
        assertEquals(List.of(cny("1000"), cny("1000"), cny("0.01"), cny("0.01")), List.of(refusal.getArgs()));
        assertExposure("1000", customer);
    }

    @Test
    void nothingIsTakenForNothing() throws Exception {
        long customer = customer("0");
        take(customer, "0", "SO-1");
        assertTrue(view(customer).documents().isEmpty());
    }

    @Test
    void anotherCurrencyIsRefused() throws Exception {
        long customer = customer("1000");
        BusinessException refusal = assertThrows(
                BusinessException.class,
                () -> As.demo("east.sales")
                        .run(() -> InTransaction.run(
                                () -> credit.take(customer, Money.of(BigDecimal.ONE, "USD"), "SO-1"))));
        assertEquals("crm.credit.currency", refusal.getKey());
    }

    @Test
    void aDocumentGivesBackWhatItHoldsAndNoMore() throws Exception {
        long customer = customer("1000");
        take(customer, "300", "SO-1");
        take(customer, "300", "SO-2");
        give(customer, "100", "SO-1");
        assertExposure("500", customer);
        BusinessException refusal = assertThrows(BusinessException.class, () -> give(customer, "200.01", "SO-1"));
        assertEquals("crm.credit-not-held", refusal.getKey());
        assertEquals(
                "crm.credit-not-held",
                assertThrows(BusinessException.class, () -> give(customer, "1", "SO-3"))
                        .getKey());
        assertExposure("500", customer);
        give(customer, "200", "SO-1");
        give(customer, "300", "SO-2");
        assertExposure("0", customer);
        assertTrue(view(customer).documents().isEmpty());
    }

    @Test
    void whatIsRolledBackWasNeverTaken() throws Exception {
        long customer = customer("1000");
        assertThrows(
                IllegalStateException.class,
                () -> As.demo("east.sales")
                        .run(() -> InTransaction.run(() -> {
                            credit.take(customer, cny("300"), "SO-1");
                            throw new IllegalStateException("the rest fails");
                        })));
        assertExposure("0", customer);
        assertTrue(view(customer).documents().isEmpty());
    }

    @Test
    void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
        long customer = customer("1000");
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String document = "SO-" + i;
            crowd.add(() -> {
                take(customer, "100", document);
                return null;
            });
        }
        List<Object> results = Crowd.together(crowd);
        assertEquals(10, results.stream().filter(r -> r == null).count(), results::toString);
        results.stream()
                .filter(r -> r != null)
                .forEach(r -> assertEquals("crm.credit-exceeded", ((BusinessException) r).getKey()));
        assertExposure("1000", customer);
        assertEquals(10, view(customer).documents().size());
    }

    @Test
    void aLimitSetBelowWhatIsOwedToleratesItAndAllowsNoMore() throws Exception {
        CustomerView created = create("1000");
        long customer = created.id();
        take(customer, "800", "SO-1");
        As.demo("east.manager")
                .run(() ->
                        customers.update(customer, created.version(), Customers.limited(created.name(), null, "500")));
        assertEquals(0, new BigDecimal("-300").compareTo(view(customer).available()));
        assertThrows(BusinessException.class, () -> take(customer, "0.01", "SO-2"));
        give(customer, "400", "SO-1");
        take(customer, "100", "SO-2");
        assertThrows(BusinessException.class, () -> take(customer, "0.01", "SO-3"));
        assertExposure("500", customer);
    }

    @Test
    void theDatabaseItselfRefusesMoreThanTheLimit() throws Exception {
        long customer = customer("1000");
        assertThrows(
                Exception.class,
                () -> InTransaction.run(() -> em.createNativeQuery(
                                "UPDATE CUSTOMER_CREDIT SET EXPOSURE = 1000.01 WHERE CUSTOMER_ID = " + customer)
                        .executeUpdate()));
        assertExposure("0", customer);
    }

    @Test
    void takingCostsFewStatementsAndLeavesAnAuditEntry() throws Exception {
        long customer = customer("1000");
        take(customer, "1", "SO-0");
        SqlCount<Void> counted = SqlCount.of(() -> {
            take(customer, "1", "SO-1");
            return null;
        });
        assertTrue(counted.countWithoutSequences() <= 5, counted::toString);
        List<String> changes = em.createQuery(
                        "SELECT a.changes FROM AuditEntry a WHERE a.entityType = 'CustomerCredit' AND a.entityId = :id ORDER BY a.id",
                        String.class)
                .setParameter("id", customer)
                .getResultList();
        assertEquals(2, changes.size());
        assertTrue(changes.get(1).contains("\"document\":{\"old\":null,\"new\":\"SO-1\"}"), changes.get(1));
    }

    @Test
    void anotherBranchSeesNoCredit() throws Exception {
        long customer = customer("1000");
        BusinessException refusal = assertThrows(
                BusinessException.class, () -> As.demo("south.sales").run(() -> credit.view(customer)));
        assertEquals(ErrorKind.NOT_FOUND, refusal.getKind());
    }
}
