package org.zhutong.mail.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.mail.model.MailState;
import org.zhutong.mail.service.MailRow;
import org.zhutong.mail.service.MailService;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The outbox. */
@Named
@RequestScoped
@ListAt(value = "/mail/outbox", title = "mail.outbox")
public class MailList extends ListPage<MailRow> {
    private static final List<Column<MailRow>> COLUMNS = List.of(
            Column.of("recipient", "mail.recipient", Column.Kind.NAME, MailRow::recipient)
                    .naming(),
            Column.of("subject", "mail.subject", Column.Kind.NAME, MailRow::subject),
            Column.text("state", "mail.state", row -> new TextKey("mail.state." + row.status())),
            Column.of("created", "mail.created", Column.Kind.TIME, MailRow::createdAt)
                    .sorted("createdAt"),
            Column.of("sent", "mail.sent", Column.Kind.TIME, MailRow::sentAt),
            Column.of("attempts", "mail.attempts", Column.Kind.NUMBER, MailRow::attempts),
            Column.of("error", "mail.error", Column.Kind.NAME, MailRow::lastError));

    @EJB
    private MailService mails;

    @Override
    public Page<MailRow> read(PageRequest request) {
        return mails.list(request);
    }

    @Override
    public List<Column<MailRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<MailRow>> actions() {
        return List.of(BulkAction.of(
                "resend",
                "mail.resend",
                Permissions.SETTING_WRITE,
                row -> row.status() != MailState.SENT,
                (id, comment) -> mails.resend(id)));
    }

    public boolean isConfigured() {
        return mails.isConfigured();
    }

    public MailState[] getStates() {
        return MailState.values();
    }
}
