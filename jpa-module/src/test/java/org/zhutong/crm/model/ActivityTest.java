package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;

class ActivityTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Act ACT = Act.of("east.sales", NOW);

    private static final Map<String, Consumer<Activity>> ACTIONS = Map.of(
            "change", activity -> activity.change(data("改约周五")),
            "snooze", activity -> activity.snooze(NOW.plusSeconds(3600), ACT),
            "reassign", activity -> activity.reassign("east.sales2"),
            "complete", activity -> activity.complete("已确认样板", ACT),
            "cancel", activity -> activity.cancel("项目取消", ACT));

    private static ActivityData data(String subject) {
        return new ActivityData(ActivityKind.CALL, "滨江一期", "王工", subject, null, NOW);
    }

    private static Activity in(ActivityState state) {
        Activity activity = new Activity(1L, 1L, data("样板确认"), "east.sales", ACT);
        switch (state) {
            case DONE -> activity.complete("已确认样板", ACT);
            case CANCELLED -> activity.cancel("项目取消", ACT);
            case PLANNED -> assertEquals(ActivityState.PLANNED, activity.getStatus());
        }
        return activity;
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsPlannedMoves(ActivityState state) {
        Set<String> possible = state == ActivityState.PLANNED ? ACTIONS.keySet() : Set.of();
        ACTIONS.forEach((name, action) -> {
            Activity activity = in(state);
            if (possible.contains(name)) {
                action.accept(activity);
            } else {
                BusinessException refusal = assertThrows(BusinessException.class, () -> action.accept(activity), name);
                assertEquals(ErrorKind.CONFLICT, refusal.getKind(), name);
                assertEquals(state, activity.getStatus());
            }
        });
    }

    @Test
    void closedItSaysWhatCameOfItAndWho() {
        Activity activity = in(ActivityState.PLANNED);
        assertEquals("result", field(() -> activity.complete(" ", ACT)));
        assertEquals(ActivityState.PLANNED, activity.getStatus());
        activity.complete("周五送样", ACT);
        assertEquals("周五送样", activity.getResult());
        assertEquals("east.sales", activity.getClosedBy());
        assertEquals(NOW, activity.getClosedAt());
    }

    @Test
    void itIsPutOffIntoTheFutureOnly() {
        Activity activity = in(ActivityState.PLANNED);
        assertEquals("until", field(() -> activity.snooze(NOW, ACT)));
        assertEquals("until", field(() -> activity.snooze(null, ACT)));
        assertNull(activity.getSnoozedUntil());
        activity.snooze(NOW.plusSeconds(1), ACT);
        assertEquals(NOW.plusSeconds(1), activity.getDueAt());
        assertEquals(NOW.plusSeconds(1), activity.getSnoozedUntil());
    }

    @Test
    void timesNobodyMeansAreRefused() {
        for (Instant time : Set.of(Instant.MIN, Instant.MAX, Instant.parse("1999-12-31T23:59:59Z"))) {
            ActivityData data = new ActivityData(ActivityKind.TASK, null, null, "样板", null, time);
            assertEquals("dueAt", field(() -> new Activity(1L, 1L, data, "east.sales", ACT)));
        }
    }

    @Test
    void whatMustBeThereIsNamed() {
        assertEquals("kind", missing(new ActivityData(null, null, null, "样板", null, NOW)));
        assertEquals("subject", missing(new ActivityData(ActivityKind.TASK, null, null, " ", null, NOW)));
        assertEquals("subject", missing(new ActivityData(ActivityKind.TASK, null, null, "两\n行", null, NOW)));
        assertEquals("dueAt", missing(new ActivityData(ActivityKind.TASK, null, null, "样板", null, null)));
    }

    private static String missing(ActivityData data) {
        return field(() -> new Activity(1L, 1L, data, "east.sales", ACT));
    }

    private static String field(Runnable action) {
        return assertThrows(BusinessException.class, action::run).getField();
    }

    @Test
    void callsVisitsAndMailsAreContacts() {
        Set<ActivityKind> contacts = EnumSet.noneOf(ActivityKind.class);
        for (ActivityKind kind : ActivityKind.values()) {
            if (kind.isContact()) {
                contacts.add(kind);
            }
        }
        assertEquals(EnumSet.of(ActivityKind.CALL, ActivityKind.VISIT, ActivityKind.MAIL), contacts);
    }

    @Test
    void aNewAddressEndsTheOldOne() {
        String token = CalendarFeed.newToken();
        assertEquals(43, token.length());
        assertEquals(64, CalendarFeed.hash(token).length());
        assertEquals(CalendarFeed.hash(token), CalendarFeed.hash(token));
    }
}
