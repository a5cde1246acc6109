package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalRequest;
import org.zhutong.approval.model.ApprovalState;
import org.zhutong.mail.service.MailMessage;
import org.zhutong.mail.service.MailOutbox;
import org.zhutong.organisation.service.People;
import org.zhutong.organisation.service.People.Person;
import org.zhutong.shared.service.Environment;
import org.zhutong.shared.service.Messages;

/**
 * Mails about requests: to those asked at a level when it opens, with a link to the page where they decide (it needs
 * sign-on), and to the submitter when it is decided. In the company's language. Nothing is queued without a mail server, lest
 * the first one there is sends what is long over.
 */
@ApplicationScoped
public class ApprovalNotices {
    @Inject
    private MailOutbox outbox;

    @Inject
    private People people;

    /** Asks everybody who could answer the open steps and can be known here. */
    public void ask(ApprovalRequest request) {
        if (!outbox.isOn()) {
            return;
        }
        Map<String, Person> asked = new LinkedHashMap<>(people.of(request.asked()));
        Set<String> permissions = request.askedPermissions();
        if (!permissions.isEmpty()) {
            people.approvers(permissions, request.getBranchId())
                    .forEach(person -> asked.put(person.username(), person));
        }
        send(request, asked.values(), "approval.mail.ask");
    }

    /** Asks those who were standing by. */
    public void askToo(ApprovalRequest request, List<String> usernames) {
        if (outbox.isOn()) {
            send(request, people.of(usernames).values(), "approval.mail.escalated");
        }
    }

    private void send(ApprovalRequest request, Collection<Person> asked, String key) {
        Map<String, Person> all = new LinkedHashMap<>();
        asked.forEach(person -> all.put(person.username(), person));
        all.putAll(people.of(people.deputies(new HashSet<>(all.keySet()))));
        Set<String> spent = request.spent();
        all.values().stream()
                .filter(Person::active)
                .filter(person ->
                        !person.username().equals(request.getSubmittedBy()) && !spent.contains(person.username()))
                .forEach(person -> put(request, person, key, null));
    }

    /** Tells the submitter what came of it. */
    public void tell(ApprovalRequest request, @Nullable String comment) {
        Person submitter =
                outbox.isOn() ? people.of(List.of(request.getSubmittedBy())).get(request.getSubmittedBy()) : null;
        if (submitter != null && submitter.active()) {
            put(
                    request,
                    submitter,
                    request.getStatus() == ApprovalState.APPROVED ? "approval.mail.approved" : "approval.mail.refused",
                    comment);
        }
    }

    private void put(ApprovalRequest request, Person to, String key, @Nullable String comment) {
        String email = to.email();
        if (email == null) {
            return;
        }
        String path = "/approval/request?id=" + Objects.requireNonNull(request.getId());
        String subject = Messages.text(Messages.DEFAULT, key + ".subject", request.getDocumentNumber());
        String body = Messages.text(
                Messages.DEFAULT,
                key + ".body",
                to.name(),
                request.getDocumentNumber(),
                request.getTitle(),
                request.getAmount().toString(),
                comment == null ? "" : comment,
                Environment.publicUrl() + path);
        outbox.put(new MailMessage(email, to.name(), subject, body, path));
    }
}
