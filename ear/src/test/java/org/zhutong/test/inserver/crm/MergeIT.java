package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.MergeField;
import org.zhutong.crm.model.SocialCreditCode;
import org.zhutong.crm.service.ContactCommand;
import org.zhutong.crm.service.ContactView;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.DuplicateQuery;
import org.zhutong.crm.service.DuplicateService;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.MergeView;
import org.zhutong.sales.service.QuotationCommand;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Invariants;

/** Two entries of one customer become one with everything they have, and two again with exactly what each had. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MergeIT {
    private static final As SALES = As.demo("east.sales");
    private static final As MANAGER = As.demo("east.manager");
    private static final As ADMIN = As.demo("admin");

    @EJB
    private MergeService merges;

    @EJB
    private CustomerService customers;

    @EJB
    private CreditService credit;

    @EJB
    private DuplicateService duplicates;

    @EJB
    private QuotationService quotations;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @AfterEach
    void invariantsHold() throws Exception {
        Invariants.assertHold();
    }

    private CustomerView customer(String name, String limit, String taxId, String phone, ContactCommand... people)
            throws Exception {
        return MANAGER.call(() -> customers.create(new CustomerCommand(
                null,
                Customers.unique(name),
                CustomerLevel.B,
                null,
                null,
                taxId,
                null,
                null,
                phone,
                30,
                new BigDecimal(limit),
                true,
                null,
                List.of(people),
                null)));
    }

    private CustomerView customer(String name) throws Exception {
        return customer(name, "1000", null, null);
    }

    private static ContactCommand person(String name) {
        return new ContactCommand(null, name, null, null, null, null);
    }

    private static String taxId() {
        String first = "91310115MA"
                + Customers.unique("").substring(0, 7).toUpperCase().replaceAll("[IOSVZ]", "0");
        return first + SocialCreditCode.checkCharacter(first + "0");
    }

    private void take(CustomerView customer, String amount, String document) throws Exception {
        SALES.run(() ->
                InTransaction.run(() -> credit.take(customer.id(), Money.of(new BigDecimal(amount), "CNY"), document)));
    }

    private QuotationView quotation(CustomerView customer) throws Exception {
        return SALES.call(() -> quotations.create(new QuotationCommand(
                customer.id(), null, null, null, null, null, null, null, null, List.of(), List.of())));
    }

    private MergeView merge(CustomerView survivor, CustomerView merged, MergeField... take) throws Exception {
        return MANAGER.call(
                () -> merges.merge(survivor.id(), new MergeCommand(merged.id(), null, null, Set.of(take), "录重了")));
    }

    private CreditView credit(CustomerView customer) throws Exception {
        return SALES.call(() -> credit.view(customer.id()));
    }

    private static void assertAmount(String expected, BigDecimal amount) {
        assertEquals(0, new BigDecimal(expected).compareTo(amount), () -> expected + " but " + amount);
    }

    private CustomerView get(CustomerView customer) throws Exception {
        return SALES.call(() -> customers.get(customer.id()));
    }

    private static String key(Throwable refusal) {
        return ((BusinessException) refusal).getKey();
    }

    private static BusinessException refusal(As who, As.Action action) {
        return assertThrows(BusinessException.class, () -> who.run(action));
    }

    @Test
    void everythingGoesOverAndExactlyThatComesBack() throws Exception {
        String taxId = taxId();
        CustomerView stays = customer("留下", "1000", null, null, person("甲"));
        CustomerView goes = customer("并入", "500", taxId, "0512-64550734", person("乙"), person("丙"));
        take(stays, "700", "M-" + stays.code());
        take(goes, "400", "M-" + goes.code());
        QuotationView own = quotation(stays);
        QuotationView moved = quotation(goes);

        MergeView merge = merge(stays, goes, MergeField.TAX_ID, MergeField.PHONE, MergeField.NAME);

        CustomerView one = get(stays);
        assertEquals(goes.name(), one.name());
        assertEquals(taxId, one.taxId());
        assertEquals("0512-64550734", one.phone());
        assertEquals(
                List.of("甲", "乙", "丙"),
                one.contacts().stream().map(ContactView::name).toList());
        assertAmount("1100", credit(stays).exposure());
        assertAmount("-100", credit(stays).available());
        assertEquals(2, credit(stays).documents().size());
        assertAmount("0", credit(goes).limit());
        assertEquals(stays.id(), get(goes).mergedInto());
        assertEquals(stays.id(), SALES.call(() -> quotations.get(moved.id())).customerId());
        assertTrue(SALES.call(() -> quotations.get(moved.id())).version() > moved.version());
        Invariants.assertHold();

        // what happens in between belongs to whom it would have belonged
        SALES.run(() -> InTransaction.run(
                () -> credit.give(stays.id(), Money.of(new BigDecimal("150"), "CNY"), "M-" + goes.code())));
        QuotationView later = quotation(stays);

        MergeView undone = ADMIN.call(() -> merges.undo(stays.id(), merge.id()));
        assertEquals("admin", undone.undoneBy());
        CustomerView first = get(stays);
        CustomerView second = get(goes);
        assertEquals(stays.name(), first.name());
        assertNull(first.taxId());
        assertNull(first.phone());
        assertEquals(
                List.of("甲"), first.contacts().stream().map(ContactView::name).toList());
        assertNull(second.mergedInto());
        assertTrue(second.active());
        assertEquals(goes.contacts(), second.contacts());
        assertEquals(taxId, second.taxId());
        assertAmount("700", credit(stays).exposure());
        assertAmount("1000", credit(stays).limit());
        assertAmount("250", credit(goes).exposure());
        assertAmount("500", credit(goes).limit());
        assertEquals(goes.id(), SALES.call(() -> quotations.get(moved.id())).customerId());
        assertEquals(stays.id(), SALES.call(() -> quotations.get(own.id())).customerId());
        assertEquals(stays.id(), SALES.call(() -> quotations.get(later.id())).customerId());
        assertEquals(
                "crm.customer.tax-id-taken",
                refusal(
                                SALES,
                                () -> customers.create(
                                        Customers.with("x", CustomerLevel.C, null, null, taxId, null, null)))
                        .getKey());
        assertEquals(
                "crm.merge.undone",
                refusal(ADMIN, () -> merges.undo(stays.id(), merge.id())).getKey());
    }

    @Test
    void whatWasChangedSinceStaysAsItIs() throws Exception {
        CustomerView stays = customer("留下", "1000", null, null);
        CustomerView goes = customer("并入", "5000", null, "0512-64550734");
        MergeView merge = merge(stays, goes, MergeField.PHONE, MergeField.CREDIT_LIMIT);
        CustomerView one = get(stays);
        assertAmount("5000", one.creditLimit());
        MANAGER.run(() -> customers.update(one.id(), one.version(), Customers.limited(one.name(), null, "6000")));
        ADMIN.run(() -> merges.undo(stays.id(), merge.id()));
        assertAmount("6000", get(stays).creditLimit());
        assertAmount("5000", get(goes).creditLimit());
    }

    @Test
    void whoIsMergedIsNeitherFoundNorChangedNorSoldTo() throws Exception {
        CustomerView stays = customer("留下");
        CustomerView goes = customer("并入", "1000", null, null, person("乙"));
        merge(stays, goes);
        assertTrue(SALES.call(
                        () -> customers.list(new PageRequest(null, Map.of("code", goes.code()), null, 10, null, false)))
                .items()
                .isEmpty());
        assertTrue(SALES.call(() -> duplicates.find(new DuplicateQuery(goes.name(), null, null, null, null, null)))
                .isEmpty());
        CustomerView tomb = get(goes);
        assertEquals(
                "crm.customer.merged",
                refusal(SALES, () -> customers.update(goes.id(), tomb.version(), Customers.named("x")))
                        .getKey());
        assertEquals(
                "crm.customer.merged",
                refusal(SALES, () -> customers.setActive(goes.id(), true)).getKey());
        assertEquals(
                "customerId",
                assertThrows(BusinessException.class, () -> quotation(goes)).getField());
        assertEquals("crm.customer.merged", key(assertThrows(BusinessException.class, () -> merge(stays, goes))));
    }

    @Test
    void aChainLeadsToItsEndAndIsUndoneFromThere() throws Exception {
        CustomerView a = customer("甲");
        CustomerView b = customer("乙");
        CustomerView c = customer("丙");
        take(a, "10", "M-" + a.code());
        MergeView ab = merge(b, a);
        MergeView bc = merge(c, b);
        assertEquals(c.id(), get(a).mergedInto());
        assertAmount("10", credit(c).exposure());
        assertEquals(
                "crm.customer.merged",
                refusal(ADMIN, () -> merges.undo(b.id(), ab.id())).getKey());
        ADMIN.run(() -> merges.undo(c.id(), bc.id()));
        ADMIN.run(() -> merges.undo(b.id(), ab.id()));
        assertAmount("10", credit(a).exposure());
        assertNull(get(a).mergedInto());
    }

    @Test
    void ofTwoThatCrossOneIsDone() throws Exception {
        CustomerView a = customer("甲");
        CustomerView b = customer("乙");
        take(a, "1", "M-" + a.code());
        take(b, "2", "M-" + b.code());
        List<Object> results = Crowd.together(List.of(merging(a, b), merging(b, a), merging(a, b), merging(b, a)));
        assertEquals(1, results.stream().filter(r -> r instanceof MergeView).count(), results::toString);
        assertEquals(
                new TreeSet<>(Set.of("crm.customer.merged")),
                new TreeSet<>(results.stream()
                        .filter(r -> !(r instanceof MergeView))
                        .map(r -> key((Throwable) r))
                        .toList()));
        assertAmount("3", credit(a).exposure().add(credit(b).exposure()));
    }

    @Test
    void ofARingOneIsLeft() throws Exception {
        CustomerView a = customer("甲");
        CustomerView b = customer("乙");
        CustomerView c = customer("丙");
        List<Object> results = Crowd.together(List.of(merging(a, b), merging(b, c), merging(c, a)));
        results.stream()
                .filter(r -> !(r instanceof MergeView))
                .forEach(r -> assertEquals("crm.customer.merged", key((Throwable) r)));
        long left = 0;
        for (CustomerView one : List.of(a, b, c)) {
            left += get(one).mergedInto() == null ? 1 : 0;
        }
        assertEquals(3 - results.stream().filter(r -> r instanceof MergeView).count(), left);
        assertTrue(left >= 1);
    }

    private Callable<MergeView> merging(CustomerView survivor, CustomerView merged) {
        return () -> MANAGER.call(() -> InTransaction.call(
                () -> merges.merge(survivor.id(), new MergeCommand(merged.id(), null, null, null, null))));
    }

    @Test
    void refusalsSayWhy() throws Exception {
        CustomerView one = customer("甲");
        CustomerView south = ADMIN.call(() -> customers.create(Customers.limited(
                Customers.unique("南"),
                em.createQuery("SELECT b.id FROM Branch b WHERE b.code = 'SOUTH'", Long.class)
                        .getSingleResult(),
                "0")));
        CustomerView two = customer("乙", "2000", null, null);
        assertEquals(
                "crm.merge.branch",
                refusal(ADMIN, () -> merges.merge(one.id(), new MergeCommand(south.id(), null, null, null, null)))
                        .getKey());
        for (long unknown : List.of(south.id(), 999_999_999L)) {
            BusinessException refusal =
                    refusal(MANAGER, () -> merges.merge(one.id(), new MergeCommand(unknown, null, null, null, null)));
            assertEquals("mergedId", refusal.getField());
        }
        assertEquals(
                "crm.merge.self",
                refusal(MANAGER, () -> merges.merge(one.id(), new MergeCommand(one.id(), null, null, null, null)))
                        .getKey());
        assertEquals(
                ErrorKind.STALE,
                refusal(
                                MANAGER,
                                () -> merges.merge(
                                        one.id(), new MergeCommand(two.id(), null, two.version() + 1, null, null)))
                        .getKind());
        As merger = As.user("merger").in("EAST").with("customer:merge", "customer:read");
        assertEquals(
                ErrorKind.FORBIDDEN,
                refusal(
                                merger,
                                () -> merges.merge(
                                        one.id(),
                                        new MergeCommand(two.id(), null, null, Set.of(MergeField.CREDIT_LIMIT), null)))
                        .getKind());
        assertThrows(
                EJBAccessException.class,
                () -> SALES.run(() -> merges.merge(one.id(), new MergeCommand(two.id(), null, null, null, null))));
        MergeView merge = merge(one, two);
        assertThrows(EJBAccessException.class, () -> MANAGER.run(() -> merges.undo(one.id(), merge.id())));
        assertEquals(
                ErrorKind.NOT_FOUND,
                refusal(ADMIN, () -> merges.undo(south.id(), merge.id())).getKind());
        assertFalse(SALES.call(() -> merges.of(one.id())).isEmpty());
    }

    @Test
    void theAuditTrailTellsWhatMoved() throws Exception {
        CustomerView stays = customer("留下");
        CustomerView goes = customer("并入");
        QuotationView moved = quotation(goes);
        merge(stays, goes);
        String changes = em.createQuery(
                        "SELECT a.changes FROM AuditEntry a WHERE a.entityType = 'Quotation' AND a.entityId = :id ORDER BY a.id DESC",
                        String.class)
                .setParameter("id", moved.id())
                .setMaxResults(1)
                .getSingleResult();
        assertTrue(changes.contains("\"customerId\":{\"old\":" + goes.id() + ",\"new\":" + stays.id() + "}"), changes);
    }
}
