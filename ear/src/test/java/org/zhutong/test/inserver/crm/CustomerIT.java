package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.SocialCreditCode;
import org.zhutong.crm.service.ContactCommand;
import org.zhutong.crm.service.ContactRow;
import org.zhutong.crm.service.ContactService;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerContactCommand;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;

/** Customers belong to a branch; credit is granted by those who may. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CustomerIT {
    private static final As SALES = As.demo("east.sales");
    private static final As MANAGER = As.demo("east.manager");
    private static final As SOUTH = As.demo("south.sales");
    private static final As FINANCE = As.demo("finance.manager");

    @EJB
    private CustomerService customers;

    @EJB
    private ContactService contacts;

    @EJB
    private CustomerLookup lookup;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private CustomerView create(As who, CustomerCommand command) throws Exception {
        return who.call(() -> customers.create(command));
    }

    private static BusinessException refusal(As who, As.Action action) {
        return assertThrows(BusinessException.class, () -> who.run(action));
    }

    private long branch(String code) {
        return em.createQuery("SELECT b.id FROM Branch b WHERE b.code = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private static String taxId() {
        String first = "91310115MA"
                + Customers.unique("").substring(0, 7).toUpperCase().replaceAll("[IOSVZ]", "0");
        return first + SocialCreditCode.checkCharacter(first + "0");
    }

    @Test
    void aBranchUserCreatesInTheirOwnBranch() throws Exception {
        CustomerView view = create(SALES, Customers.named("新客户"));
        assertEquals(branch("EAST"), view.branchId());
        assertTrue(view.code().matches("C\\d{4}-\\d{6,}"), view.code());
        assertEquals(0, view.paymentTermsDays());
        assertEquals(0, view.creditLimit().signum());
        assertTrue(view.active());
    }

    @Test
    void anotherBranchIsRefusedLikeOneThatDoesNotExist() {
        for (long branch : List.of(branch("SOUTH"), 999_999L)) {
            BusinessException refusal = refusal(
                    SALES,
                    () -> customers.create(Customers.with("x", CustomerLevel.C, null, branch, null, null, null)));
            assertEquals("branchId", refusal.getField());
            assertEquals("organisation.branch.unknown", refusal.getKey());
        }
    }

    @Test
    void companyWidePeopleNameTheBranch() throws Exception {
        assertEquals(
                "branchId",
                refusal(FINANCE, () -> customers.create(Customers.named("x"))).getField());
        CustomerView view = create(
                FINANCE,
                Customers.with("南方", CustomerLevel.A, null, branch("SOUTH"), null, 60, new BigDecimal("5000")));
        assertEquals(60, view.paymentTermsDays());
        assertEquals(0, new BigDecimal("5000").compareTo(view.creditLimit()));
    }

    @Test
    void someoneWithoutABranchSeesAndDoesNothing() throws Exception {
        As nobody = As.user("nobody").with("customer:read", "customer:write");
        Page<?> page = nobody.call(() -> customers.list(PageRequest.first()));
        assertTrue(page.items().isEmpty());
        assertEquals(
                "branchId",
                refusal(nobody, () -> customers.create(Customers.named("x"))).getField());
        assertTrue(nobody.call(() -> customers.salespeople()).isEmpty());
    }

    @Test
    void readingAndWritingNeedTheirPermissions() {
        As storekeeper = As.demo("storekeeper");
        assertThrows(EJBAccessException.class, () -> storekeeper.run(() -> customers.list(PageRequest.first())));
        assertThrows(
                EJBAccessException.class,
                () -> As.demo("accountant").run(() -> customers.create(Customers.named("x"))));
    }

    @Test
    void onlyThoseWhoMayGrantCreditChangeLimitAndTerms() throws Exception {
        CustomerCommand limit = Customers.with("x", CustomerLevel.C, null, null, null, null, BigDecimal.ONE);
        CustomerCommand terms = Customers.with("x", CustomerLevel.C, null, null, null, 15, null);
        assertEquals(
                ErrorKind.FORBIDDEN,
                refusal(SALES, () -> customers.create(limit)).getKind());
        assertEquals(
                "creditLimit", refusal(SALES, () -> customers.create(limit)).getField());
        assertEquals(
                "paymentTermsDays",
                refusal(SALES, () -> customers.create(terms)).getField());

        CustomerView created =
                create(MANAGER, Customers.with("甲", CustomerLevel.C, null, null, null, 15, BigDecimal.TEN));
        assertEquals(
                "creditLimit",
                refusal(
                                SALES,
                                () -> customers.update(
                                        created.id(),
                                        created.version(),
                                        Customers.with("甲", CustomerLevel.C, null, null, null, 15, BigDecimal.ONE)))
                        .getField());
        // the rest may be saved by anyone, with the limit as it is or not mentioned at all
        CustomerView same = SALES.call(() -> customers.update(
                created.id(),
                created.version(),
                Customers.with("乙", CustomerLevel.C, null, null, null, 15, new BigDecimal("10.0"))));
        CustomerView silent = SALES.call(() -> customers.update(created.id(), same.version(), Customers.named("丙")));
        assertEquals("丙", silent.name());
        assertEquals(15, silent.paymentTermsDays());
        assertEquals(0, BigDecimal.TEN.compareTo(silent.creditLimit()));
    }

    @Test
    void aCodeIsTakenOnce() throws Exception {
        String code = Customers.unique("K-");
        create(SALES, Customers.with("甲", CustomerLevel.C, code, null, null, null, null));
        BusinessException refusal = refusal(
                SALES, () -> customers.create(Customers.with("乙", CustomerLevel.C, code, null, null, null, null)));
        assertEquals("crm.customer.code-taken", refusal.getKey());
        assertEquals(ErrorKind.CONFLICT, refusal.getKind());
    }

    @Test
    void aNameMayOccurTwiceATaxIdOnlyOnceInABranch() throws Exception {
        String taxId = taxId();
        CustomerView first = create(SALES, Customers.with("同名", CustomerLevel.C, null, null, taxId, null, null));
        create(SALES, Customers.named("同名"));
        BusinessException refusal = refusal(
                SALES,
                () -> customers.create(
                        Customers.with("同名", CustomerLevel.C, null, null, taxId.toLowerCase(), null, null)));
        assertEquals("crm.customer.tax-id-taken", refusal.getKey());
        assertEquals(List.of(taxId, first.code()), List.of(refusal.getArgs()));
        create(SOUTH, Customers.with("同名", CustomerLevel.C, null, null, taxId, null, null));
    }

    @Test
    void codeAndBranchStay() throws Exception {
        CustomerView view = create(SALES, Customers.named("甲"));
        assertEquals(
                "code",
                refusal(
                                SALES,
                                () -> customers.update(
                                        view.id(),
                                        view.version(),
                                        Customers.with("甲", CustomerLevel.C, "OTHER", null, null, null, null)))
                        .getField());
        assertEquals(
                "branchId",
                refusal(
                                SALES,
                                () -> customers.update(
                                        view.id(),
                                        view.version(),
                                        Customers.with("甲", CustomerLevel.C, null, branch("SOUTH"), null, null, null)))
                        .getField());
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoChangedWhat() throws Exception {
        CustomerView view = create(SALES, Customers.named("甲"));
        SALES.run(() -> customers.update(view.id(), view.version(), Customers.named("乙")));
        BusinessException refusal =
                refusal(MANAGER, () -> customers.update(view.id(), view.version(), Customers.named("丙")));
        assertEquals(ErrorKind.STALE, refusal.getKind());
        assertEquals("east.sales", refusal.getArgs()[1]);
        assertTrue(refusal.getArgs()[3].toString().contains("name"));
    }

    @Test
    void aChangeOfTheLimitAloneOrOfAContactAloneIsAChangeOfTheCustomer() throws Exception {
        CustomerView view = create(MANAGER, Customers.named("甲"));
        CustomerView limited = MANAGER.call(() -> customers.update(
                view.id(),
                view.version(),
                Customers.with("甲", CustomerLevel.C, null, null, null, null, BigDecimal.TEN)));
        assertTrue(limited.version() > view.version());
        ContactRow contact = SALES.call(
                () -> contacts.create(new CustomerContactCommand(view.id(), "王五", null, "13900000000", null, null)));
        assertTrue(contact.version() > limited.version());
        ContactRow renamed = SALES.call(() -> contacts.update(
                contact.id(),
                contact.version(),
                new CustomerContactCommand(view.id(), "王五", "经理", "13900000000", null, null)));
        assertTrue(renamed.version() > contact.version());
        assertTrue(renamed.primary());
        assertEquals(
                ErrorKind.STALE,
                refusal(
                                MANAGER,
                                () -> contacts.update(
                                        contact.id(),
                                        contact.version(),
                                        new CustomerContactCommand(view.id(), "六", null, null, null, null)))
                        .getKind());
    }

    @Test
    void anotherBranchFindsNothing() throws Exception {
        CustomerView view = create(SALES, Customers.named("甲"));
        ContactRow contact =
                SALES.call(() -> contacts.create(new CustomerContactCommand(view.id(), "王五", null, null, null, null)));
        assertEquals(
                ErrorKind.NOT_FOUND,
                refusal(SOUTH, () -> customers.get(view.id())).getKind());
        assertEquals(
                ErrorKind.NOT_FOUND, refusal(SOUTH, () -> lookup.get(view.id())).getKind());
        assertEquals(
                ErrorKind.NOT_FOUND,
                refusal(SOUTH, () -> lookup.level(view.id())).getKind());
        assertEquals(
                ErrorKind.NOT_FOUND,
                refusal(SOUTH, () -> contacts.get(contact.id())).getKind());
        assertEquals(
                ErrorKind.NOT_FOUND,
                refusal(SOUTH, () -> customers.update(view.id(), view.version(), Customers.named("乙")))
                        .getKind());
        Page<?> page = SOUTH.call(
                () -> customers.list(new PageRequest(null, Map.of("code", view.code()), null, 10, null, false)));
        assertTrue(page.items().isEmpty());
    }

    @Test
    void contactsAreReplacedByTheOnesGiven() throws Exception {
        CustomerView view = SALES.call(() -> customers.create(withContacts(
                new ContactCommand(null, "甲", null, null, null, null),
                new ContactCommand(null, "乙", null, null, null, true))));
        assertEquals(2, view.contacts().size());
        long second = view.contacts().get(1).id();
        CustomerView changed = SALES.call(() -> customers.update(
                view.id(),
                view.version(),
                withContacts(
                        new ContactCommand(second, "乙乙", null, null, "b@example.cn", null),
                        new ContactCommand(null, "丙", null, null, null, null))));
        assertEquals(
                List.of("乙乙", "丙"),
                changed.contacts().stream().map(c -> c.name()).toList());
        assertEquals(second, changed.contacts().get(0).id());
        assertTrue(changed.contacts().get(0).primary());
        CustomerView other = create(SALES, Customers.named("别人"));
        assertEquals(
                "contacts[0].id",
                refusal(
                                SALES,
                                () -> customers.update(
                                        other.id(),
                                        other.version(),
                                        withContacts(new ContactCommand(second, "乙", null, null, null, null))))
                        .getField());
    }

    private static CustomerCommand withContacts(ContactCommand... people) {
        return new CustomerCommand(
                null,
                "有联系人",
                CustomerLevel.C,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(people),
                null);
    }

    @Test
    void aNewLevelIsKnownToPricesAtOnce() throws Exception {
        CustomerView view = create(SALES, Customers.named("甲"));
        assertEquals("C", SALES.call(() -> lookup.level(view.id())));
        assertEquals("C", SALES.call(() -> lookup.level(view.id())));
        SALES.run(() -> customers.update(
                view.id(), view.version(), Customers.with("甲", CustomerLevel.A, null, null, null, null, null)));
        assertEquals("A", SALES.call(() -> lookup.level(view.id())));
        CustomerInfo info = SALES.call(() -> lookup.get(view.id()));
        assertEquals("A", info.level());
        assertEquals("CNY", info.creditLimit().currency());
        assertFalse(info.code().isEmpty());
    }

    @Test
    void listsFindByPinyinAndTellTheTotal() throws Exception {
        String mark = Customers.unique("").toLowerCase();
        create(SALES, Customers.named("钱塘江防水 " + mark));
        Page<?> page =
                SALES.call(() -> customers.list(new PageRequest("qtjfs " + mark, Map.of(), null, 10, null, true)));
        assertEquals(1, page.items().size());
        assertEquals(1L, page.total());
    }

    @Test
    void everyFieldOfBadInputIsNamed() {
        String million = "x".repeat(1_000_000);
        CustomerCommand command = new CustomerCommand(
                million,
                " ",
                CustomerLevel.C,
                null,
                million,
                million,
                million,
                million,
                million,
                -1,
                new BigDecimal("-0.001"),
                null,
                million,
                List.of(new ContactCommand(null, "", million, million, million, null)),
                null);
        List<String> fields = refusal(SALES, () -> customers.create(command)).getViolations().stream()
                .map(v -> v.field())
                .toList();
        for (String field : List.of(
                "code",
                "name",
                "salesperson",
                "taxId",
                "region",
                "address",
                "phone",
                "paymentTermsDays",
                "creditLimit",
                "remark",
                "contacts[0].name",
                "contacts[0].title",
                "contacts[0].phone",
                "contacts[0].email")) {
            assertTrue(fields.contains(field), field + " in " + fields);
        }
    }
}
