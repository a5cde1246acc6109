package org.zhutong.test.inserver.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.crm.service.ActivityCommand;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.ActivityView;
import org.zhutong.crm.service.CalendarFeedService;
import org.zhutong.crm.service.CompleteCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.MergeView;
import org.zhutong.crm.service.ReassignCommand;
import org.zhutong.crm.service.SnoozeCommand;
import org.zhutong.organisation.service.DeskService;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;

/** What is to be done for customers: whom to call today, by whom, and what came of it. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ActivityIT {
    private static final As SALES = As.demo("east.sales");
    private static final As MANAGER = As.demo("east.manager");

    @EJB
    private ActivityService activities;

    @EJB
    private CustomerService customers;

    @EJB
    private MergeService merges;

    @EJB
    private CalendarFeedService feeds;

    @EJB
    private DeskService desk;

    @Inject
    private Clock clock;

    private CustomerView customer() throws Exception {
        return SALES.call(() -> customers.create(Customers.named(Customers.unique("跟进"))));
    }

    private ActivityView plan(CustomerView customer, String subject, Instant due) throws Exception {
        return plan(SALES, customer, ActivityKind.CALL, subject, due, null);
    }

    private ActivityView plan(
            As who, CustomerView customer, ActivityKind kind, String subject, Instant due, String result)
            throws Exception {
        return who.call(() -> activities.create(
                new ActivityCommand(customer.id(), kind, "滨江一期", "王工", subject, null, due, null, result, null)));
    }

    private List<Long> list(As who, CustomerView customer, String when) throws Exception {
        Map<String, String> filters = new HashMap<>(Map.of("customerId", Long.toString(customer.id())));
        if (when != null) {
            filters.put("when", when);
        }
        return who.call(() -> activities.list(new PageRequest(null, filters, null, 50, null, true))).items().stream()
                .map(ActivityRow::id)
                .toList();
    }

    private static BusinessException refused(As.Action action) {
        return assertThrows(BusinessException.class, action::run);
    }

    @Test
    void whatIsDueIsToldByTime() throws Exception {
        CustomerView customer = customer();
        Instant now = clock.instant();
        long late = plan(customer, "逾期", now.minus(Duration.ofDays(3))).id();
        long soon = plan(customer, "三天后", now.plus(Duration.ofDays(3))).id();
        long later = plan(customer, "下月", now.plus(Duration.ofDays(30))).id();
        long done =
                plan(SALES, customer, ActivityKind.VISIT, "已拜访", now, "样板通过").id();
        assertEquals(List.of(late), list(SALES, customer, "overdue"));
        assertEquals(List.of(late), list(SALES, customer, "today"));
        assertEquals(List.of(late, soon), list(SALES, customer, "week"));
        assertEquals(Set.of(late, soon, later, done), Set.copyOf(list(SALES, customer, null)));
        assertEquals("when", refused(() -> list(SALES, customer, "never")).getField());

        List<TaskItem> tasks = SALES.call(() -> desk.tasks());
        assertTrue(tasks.stream().anyMatch(task -> task.href().equals("/crm/activity?id=" + late)), tasks::toString);
        assertFalse(tasks.stream().anyMatch(task -> task.href().equals("/crm/activity?id=" + soon)));
    }

    @Test
    void itIsDoneOnceAndPlannedAgain() throws Exception {
        CustomerView customer = customer();
        ActivityView call = plan(customer, "报价跟进", clock.instant());
        Instant next = clock.instant().plus(Duration.ofDays(2));
        CompleteCommand done = new CompleteCommand("要求降两个点", next, null);
        assertEquals(
                ErrorKind.STALE,
                refused(() -> SALES.run(() -> activities.complete(call.id(), call.version() + 1, done)))
                        .getKind());
        ActivityView closed = SALES.call(() -> activities.complete(call.id(), call.version(), done));
        assertEquals(ActivityState.DONE, closed.status());
        assertEquals("要求降两个点", closed.result());
        assertEquals(
                ErrorKind.CONFLICT,
                refused(() -> SALES.run(() -> activities.complete(call.id(), null, done)))
                        .getKind());
        List<Long> planned = list(SALES, customer, "week");
        assertEquals(1, planned.size());
        ActivityView again = SALES.call(() -> activities.get(planned.get(0)));
        assertEquals("报价跟进", again.subject());
        assertEquals("east.sales", again.assignee());
        ActivityView note = plan(SALES, customer, ActivityKind.NOTE, "喜欢哑光面", null, null);
        assertEquals(ActivityState.DONE, note.status());
    }

    @Test
    void itIsPutOffAndHandedOnWithinTheBranch() throws Exception {
        ActivityView call = plan(customer(), "催款", clock.instant());
        Instant until = clock.instant().plus(Duration.ofDays(1));
        SALES.run(() -> activities.snooze(call.id(), call.version(), new SnoozeCommand(until)));
        assertEquals(
                "until",
                refused(() -> SALES.run(() -> activities.snooze(
                                call.id(),
                                null,
                                new SnoozeCommand(clock.instant().minusSeconds(60)))))
                        .getField());
        for (String somebody : List.of("south.sales", "nobody.at.all")) {
            assertEquals(
                    "assignee",
                    refused(() -> SALES.run(() -> activities.reassign(call.id(), null, new ReassignCommand(somebody))))
                            .getField());
        }
        ActivityView handed =
                SALES.call(() -> activities.reassign(call.id(), null, new ReassignCommand("east.sales2")));
        assertEquals("east.sales2", handed.assignee());
        ActivityView off = MANAGER.call(() -> activities.cancel(call.id(), null, "已回款"));
        assertEquals(ActivityState.CANCELLED, off.status());
    }

    @Test
    void anotherBranchSeesNothing() throws Exception {
        CustomerView customer = customer();
        ActivityView call = plan(customer, "催款", clock.instant());
        As south = As.demo("south.sales");
        assertEquals(
                ErrorKind.NOT_FOUND,
                refused(() -> south.run(() -> activities.get(call.id()))).getKind());
        assertEquals(List.of(), list(south, customer, null));
        assertEquals(
                "customerId",
                refused(() -> plan(south, customer, ActivityKind.CALL, "x", null, null))
                        .getField());
    }

    @Test
    void itGoesWithACustomerThatBecomesPartOfAnotherAndComesBack() throws Exception {
        CustomerView stays = customer();
        CustomerView goes = customer();
        long call = plan(goes, "催款", clock.instant()).id();
        MergeView merge =
                MANAGER.call(() -> merges.merge(stays.id(), new MergeCommand(goes.id(), null, null, Set.of(), "录重了")));
        assertEquals(List.of(call), list(SALES, stays, null));
        assertEquals("customerId", refused(() -> plan(goes, "新的", null)).getField());
        As.demo("admin").run(() -> merges.undo(stays.id(), merge.id()));
        assertEquals(List.of(), list(SALES, stays, null));
        assertEquals(List.of(call), list(SALES, goes, null));
    }

    @Test
    void aCalendarReadsItAtAPrivateAddressUntilThereIsANewOne() throws Exception {
        As person = As.demo("east.sales2");
        ActivityView visit = plan(person, customer(), ActivityKind.VISIT, "看样板", clock.instant(), null);
        String first = token(person);
        String text = feeds.read(first).orElseThrow();
        assertTrue(text.startsWith("BEGIN:VCALENDAR"), text);
        assertTrue(text.contains("UID:activity-" + visit.id() + "@zhutong"), text);
        String second = token(person);
        assertTrue(feeds.read(first).isEmpty());
        assertTrue(feeds.read(second).isPresent());
        person.run(() -> activities.cancel(visit.id(), null, "改期"));
        assertFalse(feeds.read(second).orElseThrow().contains("UID:activity-" + visit.id() + "@"));
        person.run(() -> feeds.end());
        assertTrue(feeds.read(second).isEmpty());
    }

    private String token(As person) throws Exception {
        String address = person.call(() -> feeds.renew()).address();
        return address.replaceFirst(".*/calendar/", "").replaceFirst("\\.ics$", "");
    }
}
