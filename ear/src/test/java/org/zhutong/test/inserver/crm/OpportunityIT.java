package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.internal.ReminderTimer;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.OpportunityState;
import org.zhutong.crm.model.PartyRole;
import org.zhutong.crm.model.ReminderKind;
import org.zhutong.crm.service.ActivityCommand;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.BoardView;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.ForecastRow;
import org.zhutong.crm.service.HistoryView;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.MoveCommand;
import org.zhutong.crm.service.OpportunityCommand;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.crm.service.PartyCommand;
import org.zhutong.crm.service.StageCommand;
import org.zhutong.crm.service.StageService;
import org.zhutong.crm.service.StageView;
import org.zhutong.sales.service.QuotationCommand;
import org.zhutong.sales.service.QuotationOpportunityCommand;
import org.zhutong.sales.service.QuotationOpportunityService;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.Crowd;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.Rewritten;

/** What customers may buy, from the lead to its end. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class OpportunityIT {
    private static final As SALES = As.demo("east.sales");
    private static final long LEAD = 1;
    private static final long TALKS = 4;
    private static final long WON = 5;
    private static final long LOST = 6;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private StageService stages;

    @EJB
    private CustomerService customers;

    @EJB
    private MergeService merges;

    @EJB
    private ActivityService activities;

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationOpportunityService links;

    @EJB
    private ReminderTimer timer;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private CustomerView customer() throws Exception {
        return SALES.call(() -> customers.create(Customers.named(Customers.unique("商机"))));
    }

    private OpportunityView enter(CustomerView customer, Long stage, String amount, LocalDate close) throws Exception {
        return SALES.call(() -> opportunities.create(command(customer, stage, amount, close)));
    }

    private static OpportunityCommand command(
            CustomerView customer, Long stage, String amount, LocalDate close, PartyCommand... parties) {
        return new OpportunityCommand(
                customer.id(),
                stage,
                "滨江一期瓷砖",
                "滨江一期",
                new BigDecimal(amount),
                close,
                null,
                null,
                null,
                List.of(parties));
    }

    private static BusinessException refused(As.Action action) {
        return assertThrows(BusinessException.class, action::run);
    }

    private BoardView.Column lane(long stage) throws Exception {
        return SALES.call(() -> opportunities.board(null)).columns().stream()
                .filter(column -> column.stage().id() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itGoesFromTheFirstStageToItsEnd() throws Exception {
        CustomerView customer = customer();
        CustomerView contractor = customer();
        OpportunityView lead = SALES.call(() -> opportunities.create(command(
                customer,
                null,
                "120000.50",
                today().plusDays(30),
                new PartyCommand(PartyRole.GENERAL_CONTRACTOR, contractor.id(), null),
                new PartyCommand(PartyRole.OWNER, null, "滨江置业"))));
        assertEquals(LEAD, lead.stageId());
        assertEquals(contractor.name(), lead.parties().get(0).name());
        assertTrue(lead.number().startsWith("OP"), lead.number());
        BigDecimal before = lane(TALKS).amount();
        OpportunityView moved =
                SALES.call(() -> opportunities.move(lead.id(), lead.version(), new MoveCommand(TALKS, null)));
        assertEquals(0, lane(TALKS).amount().subtract(before).compareTo(new BigDecimal("120000.50")));
        assertEquals(
                "lostReason",
                refused(() -> SALES.run(() -> opportunities.move(lead.id(), null, new MoveCommand(LOST, null))))
                        .getField());
        OpportunityView won =
                SALES.call(() -> opportunities.move(lead.id(), moved.version(), new MoveCommand(WON, null)));
        assertEquals(OpportunityState.WON, won.status());
        assertNotNull(won.closedOn());
        assertEquals(3, won.stages().size(), won.stages()::toString);
        assertEquals(won.stageName(), won.stages().get(2).stageName());
        assertEquals(
                ErrorKind.CONFLICT,
                refused(() -> SALES.run(() -> opportunities.move(lead.id(), null, new MoveCommand(LEAD, null))))
                        .getKind());
    }

    @Test
    void ofTwoWhoMoveItAtOnceOneIsToldThatItMoved() throws Exception {
        OpportunityView lead = enter(customer(), null, "1000", today());
        Callable<OpportunityView> one = () -> SALES.call(() ->
                InTransaction.call(() -> opportunities.move(lead.id(), lead.version(), new MoveCommand(TALKS, null))));
        Callable<OpportunityView> other = () -> As.demo("east.manager")
                .call(() -> InTransaction.call(
                        () -> opportunities.move(lead.id(), lead.version(), new MoveCommand(WON, null))));
        List<Object> results = Crowd.together(List.of(one, other));
        long done = results.stream().filter(OpportunityView.class::isInstance).count();
        assertEquals(1, done, results::toString);
        // told by the version, or by the database where both were read before one was written
        assertEquals(
                lead.version() + 1,
                SALES.call(() -> opportunities.get(lead.id())).version());
        assertEquals(
                ErrorKind.STALE,
                refused(() -> SALES.run(
                                () -> opportunities.move(lead.id(), lead.version(), new MoveCommand(TALKS, null))))
                        .getKind());
    }

    @Test
    void theForecastWeighsAmountsByMonthAndBranch() throws Exception {
        LocalDate far = LocalDate.of(2150, 3, 15);
        CustomerView customer = customer();
        enter(customer, LEAD, "1000", far);
        enter(customer, TALKS, "2000", far);
        OpportunityView lost = enter(customer, TALKS, "5000", far);
        SALES.run(() -> opportunities.move(lost.id(), null, new MoveCommand(LOST, "价格高")));
        List<ForecastRow> rows = SALES.call(() -> opportunities.forecast()).stream()
                .filter(row -> row.month().equals("2150-03"))
                .toList();
        assertEquals(1, rows.size(), rows::toString);
        assertEquals(2, rows.get(0).count());
        assertEquals(0, rows.get(0).amount().compareTo(new BigDecimal("3000")));
        assertEquals(0, rows.get(0).weighted().compareTo(new BigDecimal("1600")), rows::toString);
        assertTrue(As.demo("south.sales").call(() -> opportunities.forecast()).stream()
                .noneMatch(row -> row.month().equals("2150-03")));
    }

    @Test
    void theListIsReadPageByPageAndKeepsToTheBranch() throws Exception {
        CustomerView customer = customer();
        for (int i = 0; i < 5; i++) {
            enter(customer, null, "10" + i, today().plusDays(i / 2));
        }
        Map<String, String> filters = Map.of("customerId", Long.toString(customer.id()));
        Set<Long> seen = new HashSet<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest(null, filters, null, 2, cursor, false);
            Page<OpportunityRow> page = SALES.call(() -> opportunities.list(request));
            page.items().forEach(row -> assertTrue(seen.add(row.id())));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertEquals(5, seen.size());
        long one = seen.iterator().next();
        assertEquals(
                ErrorKind.NOT_FOUND,
                refused(() -> As.demo("south.sales").run(() -> opportunities.get(one)))
                        .getKind());
    }

    @Test
    void aQuotationNamesItWithAllItsVersionsAndItNamesTheQuotation() throws Exception {
        CustomerView customer = customer();
        OpportunityView lead = enter(customer, null, "1000", today());
        QuotationView quotation = SALES.call(() -> quotations.create(new QuotationCommand(
                customer.id(), null, null, null, null, null, null, null, null, List.of(), List.of())));
        SALES.run(() -> links.set(quotation.id(), new QuotationOpportunityCommand(lead.id())));
        assertEquals(lead.number(), SALES.call(() -> links.get(quotation.id())).number());
        assertEquals(quotation.number(), quoted(lead).get(0).number());
        CustomerView south =
                As.demo("south.sales").call(() -> customers.create(Customers.named(Customers.unique("南"))));
        OpportunityView others =
                As.demo("south.sales").call(() -> opportunities.create(command(south, null, "1", today())));
        assertEquals(
                "opportunityId",
                refused(() -> SALES.run(() -> links.set(quotation.id(), new QuotationOpportunityCommand(others.id()))))
                        .getField());
        SALES.run(() -> links.set(quotation.id(), new QuotationOpportunityCommand(null)));
        assertTrue(quoted(lead).isEmpty());
    }

    private List<HistoryView.Document> quoted(OpportunityView opportunity) throws Exception {
        return SALES.call(() -> opportunities.get(opportunity.id())).documents().stream()
                .filter(kind -> kind.kind().equals("sales.quotations"))
                .findFirst()
                .orElseThrow()
                .documents();
    }

    @Test
    void itGoesWithACustomerThatBecomesPartOfAnotherAndComesBack() throws Exception {
        CustomerView stays = customer();
        CustomerView goes = customer();
        OpportunityView lead = enter(goes, null, "1000", today());
        As manager = As.demo("east.manager");
        long merge = manager.call(
                        () -> merges.merge(stays.id(), new MergeCommand(goes.id(), null, null, Set.of(), "录重了")))
                .id();
        assertEquals(stays.id(), SALES.call(() -> opportunities.get(lead.id())).customerId());
        As.demo("admin").run(() -> merges.undo(stays.id(), merge));
        assertEquals(goes.id(), SALES.call(() -> opportunities.get(lead.id())).customerId());
    }

    @Test
    void silenceIsRemindedOfOnceUntilSomebodyCalls() throws Exception {
        CustomerView customer = customer();
        OpportunityView lead = enter(customer, null, "1000", today().plusDays(60));
        As.user("nobody").run(() -> timer.run(today().plusDays(13)));
        assertEquals(0, reminded(customer));
        Callable<Boolean> node = () -> {
            As.user("nobody").run(() -> timer.run(today().plusDays(20)));
            return true;
        };
        assertEquals(List.of(true, true), Crowd.together(List.of(node, node)));
        As.user("nobody").run(() -> timer.run(today().plusDays(21)));
        assertEquals(1, reminded(customer));
        // a call ends the silence; the next one begins that day
        Rewritten.row(
                em,
                "Opportunity",
                lead.id(),
                Map.of(
                        "createdAt",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(5))));
        SALES.run(() -> activities.create(new ActivityCommand(
                customer.id(), ActivityKind.CALL, null, null, "回访", null, null, null, "下周定样", lead.id())));
        As.user("nobody").run(() -> timer.run(today().plusDays(10)));
        assertEquals(1, reminded(customer));
    }

    @Test
    void whatIsDoneForItIsOfTheSameCustomer() throws Exception {
        OpportunityView lead = enter(customer(), null, "1000", today());
        ActivityCommand others = new ActivityCommand(
                customer().id(), ActivityKind.CALL, null, null, "回访", null, null, null, null, lead.id());
        assertEquals(
                "opportunityId",
                refused(() -> SALES.run(() -> activities.create(others))).getField());
        long call = SALES.call(() -> activities.create(new ActivityCommand(
                        lead.customerId(), ActivityKind.CALL, null, null, "回访", null, null, null, null, lead.id())))
                .id();
        assertEquals(
                call, SALES.call(() -> activities.about(lead.id(), 5)).get(0).id());
    }

    private int reminded(CustomerView customer) throws Exception {
        return InTransaction.call(() -> em.createQuery(
                        "SELECT a.id FROM Activity a WHERE a.reminder = :kind AND a.customerId = :customer", Long.class)
                .setParameter("kind", ReminderKind.NO_CONTACT)
                .setParameter("customer", customer.id())
                .getResultList()
                .size());
    }

    @Test
    void stagesAreTheBusinesss() throws Exception {
        As admin = As.demo("admin");
        String name = Customers.unique("样板");
        StageView made = admin.call(() -> stages.create(new StageCommand(name, 25, 40, true)));
        assertEquals(
                "name",
                refused(() -> admin.run(() -> stages.create(new StageCommand(name, 26, 40, true))))
                        .getField());
        OpportunityView lead = enter(customer(), made.id(), "1000", today());
        admin.run(() -> stages.update(made.id(), made.version(), new StageCommand(name, 25, 40, false)));
        assertEquals(1, lane(made.id()).count(), "what is in it stays to be seen");
        assertEquals(
                "stageId",
                refused(() -> enter(customer(), made.id(), "1", today())).getField());
        SALES.run(() -> opportunities.move(lead.id(), lead.version(), new MoveCommand(TALKS, null)));
        assertEquals(
                "probability",
                refused(() -> admin.run(() -> stages.update(WON, 1, new StageCommand("赢单", 90, 80, true))))
                        .getField());
    }
}
