package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.internal.RegistrationExpiry;
import org.zhutong.crm.internal.ReminderTimer;
import org.zhutong.crm.model.CollisionDecision;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.service.CollisionCommand;
import org.zhutong.crm.service.CollisionQuery;
import org.zhutong.crm.service.CollisionView;
import org.zhutong.crm.service.Customer360Service;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.ExtensionCommand;
import org.zhutong.crm.service.GrantCommand;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.OpportunityCommand;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.crm.service.RefusalCommand;
import org.zhutong.crm.service.RegistrationCommand;
import org.zhutong.crm.service.RegistrationLifeService;
import org.zhutong.crm.service.RegistrationService;
import org.zhutong.crm.service.RegistrationView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;

/** Projects registered with manufacturers, and two who want the same one. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ProjectRegistrationIT {
    private static final As EAST = As.demo("east.sales");
    private static final As SOUTH = As.demo("south.sales");
    private static final As MANAGER = As.demo("east.manager");
    private static final As ADMIN = As.demo("admin");

    @EJB
    private RegistrationService registrations;

    @EJB
    private RegistrationLifeService life;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private CustomerService customers;

    @EJB
    private Customer360Service overview;

    @EJB
    private MergeService merges;

    @EJB
    private RegistrationExpiry expiry;

    @EJB
    private ReminderTimer reminders;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private CustomerView customer(As who) throws Exception {
        return who.call(() -> customers.create(Customers.named(Customers.unique("报备"))));
    }

    private static RegistrationCommand command(CustomerView customer, String project, String brand) {
        return new RegistrationCommand(
                customer.id(),
                null,
                project,
                "浙江省杭州市",
                null,
                null,
                null,
                brand,
                "瓷砖 12,000 m²",
                new BigDecimal("860000"),
                null,
                null,
                null);
    }

    private RegistrationView draft(As who, String project, String brand) throws Exception {
        CustomerView customer = customer(who);
        return who.call(() -> InTransaction.call(() -> registrations.create(command(customer, project, brand))));
    }

    private RegistrationView submitted(As who, String project, String brand) throws Exception {
        RegistrationView draft = draft(who, project, brand);
        return who.call(() -> life.submit(draft.id(), draft.version()));
    }

    private RegistrationView granted(As who, RegistrationView submitted, LocalDate until) throws Exception {
        return who.call(() -> life.grant(
                submitted.id(),
                submitted.version(),
                new GrantCommand("MK-" + submitted.number(), today(), today(), until, "首次报备")));
    }

    private static BusinessException refused(As.Action action) {
        return assertThrows(BusinessException.class, action::run);
    }

    @Test
    void itGoesToTheManufacturerAndComesBackGranted() throws Exception {
        CustomerView customer = customer(EAST);
        OpportunityView lead = EAST.call(() -> opportunities.create(new OpportunityCommand(
                customer.id(), null, "滨江瓷砖", "滨江", BigDecimal.TEN, today(), null, null, null, List.of())));
        RegistrationCommand said = command(customer, "滨江" + Customers.unique("P"), Customers.unique("牌"));
        RegistrationCommand linked = new RegistrationCommand(
                said.customerId(),
                lead.id(),
                said.projectName(),
                said.region(),
                "江南大道100号",
                "滨江置业",
                "中建三局",
                said.brand(),
                said.demand(),
                said.amount(),
                today(),
                null,
                null);
        RegistrationView draft = EAST.call(() -> registrations.create(said));
        RegistrationView changed = EAST.call(() -> registrations.update(draft.id(), draft.version(), linked));
        assertEquals(lead.number(), changed.opportunityNumber());
        assertEquals(
                ErrorKind.STALE,
                refused(() -> EAST.run(() -> registrations.update(draft.id(), draft.version(), said)))
                        .getKind());
        RegistrationView sent = EAST.call(() -> life.submit(changed.id(), changed.version()));
        assertEquals(RegistrationState.SUBMITTED, sent.status());
        RegistrationView granted = granted(EAST, sent, today().plusDays(90));
        assertEquals(RegistrationState.GRANTED, granted.status());
        RegistrationView longer = EAST.call(() ->
                life.extend(granted.id(), granted.version(), new ExtensionCommand(today().plusDays(120), "工期顺延")));
        assertEquals(today().plusDays(120), longer.exclusiveUntil());
        assertEquals(4, longer.history().size());
        assertEquals(
                granted.number(),
                EAST.call(() -> registrations.ofOpportunity(lead.id())).get(0).number());
        assertTrue(EAST.call(() -> overview.get(customer.id())).history().stream()
                .flatMap(list -> list.documents().stream())
                .anyMatch(document -> document.number().equals(granted.number())));
        assertEquals(
                ErrorKind.NOT_FOUND,
                refused(() -> SOUTH.run(() -> registrations.get(granted.id()))).getKind());
    }

    @Test
    void theSecondIsToldWhoHoldsItAndAManagerDecides() throws Exception {
        String brand = Customers.unique("牌");
        String name = "万科" + Customers.unique("翡翠");
        RegistrationView first = submitted(EAST, name + "一期", brand);
        assertEquals(RegistrationState.SUBMITTED, first.status());
        List<CollisionView> typed = SOUTH.call(() -> registrations.collisions(
                new CollisionQuery(name.replace("万科", "万科·") + "（一期）项目", "杭州", null, null, brand, null)));
        assertEquals(1, typed.size());
        assertTrue(typed.get(0).collides());
        assertNotNull(typed.get(0).branchName());
        assertNull(typed.get(0).id(), "what it is is the other branch's");
        assertNull(typed.get(0).projectName());
        assertEquals(
                List.of(),
                SOUTH.call(
                        () -> registrations.collisions(new CollisionQuery(name + "二期", "杭州", null, null, brand, null))),
                "another phase");

        RegistrationView second = submitted(SOUTH, name + "（一期）", brand);
        assertEquals(RegistrationState.COLLIDING, second.status());
        assertEquals(
                ErrorKind.CONFLICT,
                refused(() -> granted(SOUTH, second, today().plusDays(9))).getKind());
        assertTrue(MANAGER
                .call(() -> registrations.list(
                        new PageRequest(null, Map.of("status", "COLLIDING", "brand", brand), null, 10, null, false)))
                .items()
                .stream()
                .anyMatch(row -> row.id() == second.id()));
        assertEquals(
                first.number(),
                MANAGER.call(() -> registrations.get(second.id()))
                        .collisions()
                        .get(0)
                        .number());
        RegistrationView given = MANAGER.call(() ->
                life.decide(second.id(), second.version(), new CollisionCommand(CollisionDecision.GIVEN, "南区已中标")));
        assertEquals(RegistrationState.SUBMITTED, given.status());
        RegistrationView lost = EAST.call(() -> registrations.get(first.id()));
        assertEquals(RegistrationState.WITHDRAWN, lost.status());
        assertEquals("南区已中标", lost.history().get(2).reason());
        assertEquals(
                RegistrationState.GRANTED,
                granted(SOUTH, SOUTH.call(() -> registrations.get(second.id())), today().plusDays(9))
                        .status());
    }

    @Test
    void nobodyDecidesOnTheirOwnAndARefusalEndsIt() throws Exception {
        String brand = Customers.unique("牌");
        String name = Customers.unique("桃花源");
        RegistrationView first = submitted(EAST, name, brand);
        RegistrationView own = submitted(MANAGER, name, brand);
        assertEquals(RegistrationState.COLLIDING, own.status());
        CollisionCommand beside = new CollisionCommand(CollisionDecision.BESIDE, "两家总包");
        assertEquals(
                ErrorKind.FORBIDDEN,
                refused(() -> MANAGER.run(() -> life.decide(own.id(), null, beside)))
                        .getKind());
        assertThrows(Exception.class, () -> EAST.run(() -> life.decide(own.id(), null, beside)));
        assertEquals(
                RegistrationState.SUBMITTED,
                ADMIN.call(() -> life.decide(own.id(), null, beside)).status());
        assertEquals(
                RegistrationState.SUBMITTED,
                EAST.call(() -> registrations.get(first.id())).status());
        RegistrationView third = submitted(SOUTH, name, brand);
        RegistrationView refused = ADMIN.call(
                () -> life.decide(third.id(), null, new CollisionCommand(CollisionDecision.REFUSED, "先报先得")));
        assertEquals(RegistrationState.REFUSED, refused.status());
        assertEquals(CollisionDecision.REFUSED, refused.decision());
        RegistrationView no = EAST.call(() -> life.refuse(first.id(), null, new RefusalCommand(today(), "厂家直供")));
        assertEquals(RegistrationState.REFUSED, no.status());
    }

    @Test
    void ofTwoWhoSubmitAtOnceOneCollides() throws Exception {
        String brand = Customers.unique("牌");
        String name = Customers.unique("翡翠滨江");
        RegistrationView east = draft(EAST, name + "一期", brand);
        RegistrationView south = draft(SOUTH, name + "(一期)", brand);
        Callable<RegistrationState> one = () -> EAST.call(() -> InTransaction.call(() -> life.submit(east.id(), null)))
                .status();
        Callable<RegistrationState> other =
                () -> SOUTH.call(() -> InTransaction.call(() -> life.submit(south.id(), null)))
                        .status();
        List<Object> states = Crowd.together(List.of(one, other));
        assertEquals(
                EnumSet.of(RegistrationState.SUBMITTED, RegistrationState.COLLIDING),
                EnumSet.copyOf(
                        states.stream().map(RegistrationState.class::cast).toList()),
                states::toString);
    }

    @Test
    void ofTwoWhoNameABrandFirstBothHaveIt() throws Exception {
        String brand = Customers.unique("牌");
        CustomerView east = customer(EAST);
        CustomerView south = customer(SOUTH);
        Callable<String> one =
                () -> EAST.call(() -> InTransaction.call(() -> registrations.create(command(east, "甲项目", brand))))
                        .brand();
        Callable<String> other = () -> SOUTH.call(() ->
                        InTransaction.call(() -> registrations.create(command(south, "乙项目", " " + brand + "（公司）"))))
                .brand();
        List<Object> brands = Crowd.together(List.of(one, other));
        assertEquals(1, Stream.of(brands.get(0), brands.get(1)).distinct().count(), brands::toString);
        assertTrue(EAST.call(() -> registrations.brands()).contains(brands.get(0)));
    }

    @Test
    void itIsRemindedOfBeforeItsEndAndThenItIsOverOnce() throws Exception {
        String brand = Customers.unique("牌");
        String name = Customers.unique("到期");
        RegistrationView granted = granted(EAST, submitted(EAST, name, brand), today().plusDays(30));
        RegistrationView next = draft(SOUTH, name, brand);
        As.user("nobody").run(() -> reminders.run(today().plusDays(15)));
        assertEquals(0, reminded(granted));
        As.user("nobody").run(() -> reminders.run(today().plusDays(16)));
        As.user("nobody").run(() -> reminders.run(today().plusDays(17)));
        assertEquals(1, reminded(granted));
        As.user("nobody").run(() -> expiry.run(today().plusDays(30)));
        assertEquals(
                RegistrationState.GRANTED,
                EAST.call(() -> registrations.get(granted.id())).status());
        Callable<Boolean> node = () -> {
            As.user("nobody").run(() -> expiry.run(today().plusDays(31)));
            return true;
        };
        assertEquals(List.of(true, true), Crowd.together(List.of(node, node)));
        RegistrationView over = EAST.call(() -> registrations.get(granted.id()));
        assertEquals(RegistrationState.EXPIRED, over.status());
        assertEquals(4, over.history().size());
        assertEquals("system:registration-expiry", over.history().get(3).by());
        assertEquals(
                RegistrationState.SUBMITTED,
                SOUTH.call(() -> life.submit(next.id(), null)).status());
    }

    private int reminded(RegistrationView registration) throws Exception {
        return InTransaction.call(() -> em.createQuery(
                        "SELECT a.id FROM Activity a WHERE a.reminder = :kind AND a.customerId = :customer", Long.class)
                .setParameter("kind", ReminderKind.REGISTRATION_ENDS)
                .setParameter("customer", registration.customerId())
                .getResultList()
                .size());
    }

    @Test
    void itGoesWithACustomerThatBecomesPartOfAnotherAndComesBack() throws Exception {
        RegistrationView draft = draft(EAST, "合并项目", Customers.unique("牌"));
        CustomerView stays = customer(EAST);
        long merge = MANAGER.call(() ->
                        merges.merge(stays.id(), new MergeCommand(draft.customerId(), null, null, Set.of(), "录重了")))
                .id();
        assertEquals(stays.id(), EAST.call(() -> registrations.get(draft.id())).customerId());
        ADMIN.run(() -> merges.undo(stays.id(), merge));
        assertEquals(
                draft.customerId(),
                EAST.call(() -> registrations.get(draft.id())).customerId());
    }

    @Test
    void anOpportunityIsOneOfTheCustomers() throws Exception {
        CustomerView customer = customer(EAST);
        long other = customer(EAST).id();
        OpportunityView others = EAST.call(() -> opportunities.create(
                new OpportunityCommand(other, null, "别家", null, BigDecimal.ONE, today(), null, null, null, List.of())));
        RegistrationCommand wrong = new RegistrationCommand(
                customer.id(), others.id(), "项目", null, null, null, null, "牌", null, BigDecimal.ONE, null, null, null);
        assertEquals(
                "opportunityId",
                refused(() -> EAST.run(() -> registrations.create(wrong))).getField());
    }
}
