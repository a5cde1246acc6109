package org.zhutong.crm.internal;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhutong.crm.model.Activity;
import org.zhutong.crm.model.ActivityKind;
import org.zhutong.crm.model.ActivityState;
import org.zhutong.shared.service.Environment;
import org.zhutong.shared.service.Messages;

/** Writes what somebody has to do as an iCalendar file: half an hour each, when it is due. */
@ApplicationScoped
public class CalendarFile {
    private static final int MOST = 500;
    private static final int MINUTES = 30;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @param username of an employee who has proved who they are */
    public String of(String username) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Zhutong//Activities//ZH");
        Instant now = clock.instant();
        em.createQuery(
                        "SELECT a, c.name FROM Activity a JOIN Customer c ON c.id = a.customerId"
                                + " WHERE a.assignee = :me AND a.status = :planned ORDER BY a.dueAt, a.id",
                        Object[].class)
                .setParameter("me", username)
                .setParameter("planned", ActivityState.PLANNED)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> calendar.addEvent(event((Activity) row[0], (String) row[1], now)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Activity activity, String customer, Instant now) {
        VEvent event = new VEvent();
        event.setUid("activity-" + activity.getId() + "@zhutong");
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(activity.getVersion());
        event.setSummary(kind(activity.getKind()) + " " + activity.getSubject() + " · " + customer);
        event.setDateStart(Date.from(activity.getDueAt()));
        event.setDuration(new Duration.Builder().minutes(MINUTES).build());
        String page = Environment.publicUrl() + "/crm/activity?id=" + activity.getId();
        event.setUrl(page);
        event.setDescription(text(activity, page));
        return event;
    }

    private static String kind(ActivityKind kind) {
        return Messages.text(Messages.DEFAULT, kind.messageKey());
    }

    private static String text(Activity activity, String page) {
        List<String> lines = Stream.of(
                        activity.getProjectName(), activity.getContactName(), activity.getDetails(), page)
                .filter(line -> line != null)
                .toList();
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
