package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.internal.CustomerKeyStep;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.model.DuplicateReason;
import org.zhutong.crm.service.ContactService;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerContactCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.DuplicateQuery;
import org.zhutong.crm.service.DuplicateService;
import org.zhutong.crm.service.DuplicateView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.SqlCount;

/** Who enters a customer that is there already is told so, by whichever trait it is recognised. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DuplicatesIT {
    private static final As SALES = As.demo("east.sales");

    @EJB
    private DuplicateService duplicates;

    @EJB
    private CustomerService customers;

    @EJB
    private ContactService contacts;

    @EJB
    private CustomerKeyStep keys;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private static CustomerCommand command(String name, String address, String phone) {
        return new CustomerCommand(
                null,
                name,
                CustomerLevel.C,
                null,
                null,
                null,
                null,
                address,
                phone,
                null,
                null,
                true,
                null,
                List.of(),
                null);
    }

    private List<DuplicateView> find(As who, DuplicateQuery query) throws Exception {
        return who.call(() -> duplicates.find(query));
    }

    private static DuplicateQuery named(String name) {
        return new DuplicateQuery(name, null, null, null, null, null);
    }

    @Test
    void anotherFormOfTheNameIsFoundWithItsReason() throws Exception {
        String mark = Customers.unique("云");
        CustomerView there = SALES.call(() -> customers.create(command(mark + "（昆山）建材有限公司", null, null)));
        List<DuplicateView> found = find(SALES, named("昆山" + mark.toUpperCase() + "建材 股份有限公司"));
        assertEquals(List.of(there.id()), found.stream().map(DuplicateView::id).toList());
        assertTrue(found.get(0).likely());
        assertEquals(List.of(DuplicateReason.NAME_SAME), found.get(0).reasons());
        assertTrue(find(SALES, new DuplicateQuery(there.name(), null, null, null, null, there.id()))
                .isEmpty());
    }

    @Test
    void aContactsPhoneIsFoundFromTheMomentItIsThere() throws Exception {
        CustomerView there = SALES.call(() -> customers.create(command(Customers.unique("甲"), null, null)));
        String phone = "139" + String.format("%08d", there.id());
        DuplicateQuery query = new DuplicateQuery(null, null, "+86 " + phone, null, null, null);
        assertTrue(find(SALES, query).isEmpty());
        SALES.run(() -> contacts.create(new CustomerContactCommand(there.id(), "王五", null, phone, null, null)));
        List<DuplicateView> found = find(SALES, query);
        assertEquals(List.of(there.id()), found.stream().map(DuplicateView::id).toList());
        assertEquals(List.of(DuplicateReason.PHONE_SAME), found.get(0).reasons());
        assertFalse(found.get(0).likely());
    }

    @Test
    void theOldNameIsForgotten() throws Exception {
        String name = Customers.unique("旧名字建材");
        CustomerView there = SALES.call(() -> customers.create(command(name, null, null)));
        SALES.run(() -> customers.update(there.id(), there.version(), command(Customers.unique("新名字装饰"), null, null)));
        assertTrue(find(SALES, named(name)).isEmpty());
    }

    @Test
    void anotherBranchsCustomersAreNobodysBusiness() throws Exception {
        String name = Customers.unique("东区客户");
        CustomerView there = SALES.call(() -> customers.create(command(name, null, null)));
        assertTrue(find(As.demo("south.sales"), named(name)).isEmpty());
        As south = As.demo("south.sales");
        assertTrue(find(south, new DuplicateQuery(name, null, null, null, there.branchId(), null))
                .isEmpty());
        assertEquals(1, find(As.demo("finance.manager"), named(name)).size());
        assertTrue(find(As.user("nobody").with("customer:read"), named(name)).isEmpty());
        assertThrows(EJBAccessException.class, () -> find(As.demo("storekeeper"), named(name)));
    }

    @Test
    void enteringItAgainIsRefusedUnlessSaidOtherwise() throws Exception {
        String name = Customers.unique("重复客户");
        CustomerView there = SALES.call(() -> customers.create(command(name, null, null)));
        CustomerCommand again = command(name + "有限公司", null, null);
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> SALES.run(() -> duplicates.createUnlessDuplicate(again)));
        assertEquals("crm.customer.duplicate", refusal.getKey());
        assertEquals(List.of(name, there.code()), List.of(refusal.getArgs()));
        SALES.run(() -> customers.create(again));
        SALES.run(() -> duplicates.createUnlessDuplicate(command(Customers.unique("独一无二"), null, null)));
    }

    @Test
    void aLookCostsThreeStatements() throws Exception {
        String name = Customers.unique("语句");
        for (int i = 0; i < 5; i++) {
            SALES.run(() -> customers.create(command(name, "世纪大道 1500 号 18 楼", null)));
        }
        SqlCount<List<DuplicateView>> counted =
                SqlCount.of(() -> find(SALES, new DuplicateQuery(name, null, null, "世纪大道1500号", null, null)));
        assertTrue(counted.countWithoutSequences() <= 3, counted::toString);
    }

    @Test
    void customersFromBeforeGetTheirKeys() throws Exception {
        String name = Customers.unique("早先客户");
        CustomerView there = SALES.call(() -> customers.create(command(name, null, null)));
        InTransaction.run(() -> em.createNativeQuery("DELETE FROM CUSTOMER_KEY WHERE CUSTOMER_ID = " + there.id())
                .executeUpdate());
        assertTrue(find(SALES, named(name)).isEmpty());
        List<Long> without = keys.without(there.id() - 1);
        assertTrue(without.contains(there.id()));
        As.demo("admin").run(() -> keys.renew(without));
        assertEquals(1, find(SALES, named(name)).size());
    }
}
