package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhutong.crm.model.Activity;
import org.zhutong.mail.service.MailMessage;
import org.zhutong.mail.service.MailOutbox;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.shared.service.Environment;
import org.zhutong.shared.service.Messages;

/**
 * Mails about reminders: one to each person, however many they are, in the company's language. Nothing is queued without a mail
 * server, lest the first one there is sends what is long over.
 */
@ApplicationScoped
public class ReminderNotices {
    private static final String LIST = "/crm/activities?when=today";

    @Inject
    private MailOutbox outbox;

    @Inject
    private People people;

    /** @param byPerson what each is reminded of, by user name */
    void tell(Map<String, List<Activity>> byPerson) {
        if (!outbox.isOn()) {
            return;
        }
        Map<String, Person> known = people.of(byPerson.keySet());
        byPerson.forEach((username, activities) -> {
            Person person = known.get(username);
            String email = person == null || !person.active() ? null : person.email();
            if (person != null && email != null) {
                put(email, person.name(), activities);
            }
        });
    }

    private void put(String email, String name, List<Activity> activities) {
        String lines = activities.stream()
                .map(activity ->
                        activity.getSubject() + "\n" + Environment.publicUrl() + "/crm/activity?id=" + activity.getId())
                .collect(Collectors.joining("\n\n"));
        outbox.put(new MailMessage(
                email,
                name,
                Messages.text(Messages.DEFAULT, "crm.mail.reminders.subject", activities.size()),
                Messages.text(Messages.DEFAULT, "crm.mail.reminders.body", name, lines),
                LIST));
    }
}
