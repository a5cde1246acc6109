package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.zhutong.crm.service.ReminderRuleService;
import org.zhutong.crm.service.ReminderRuleView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.TextKey;

/** The list of rules by which people are reminded. */
@Named
@RequestScoped
@ListAt(value = "/crm/reminder-rules", title = "crm.reminder-rules")
public class ReminderRuleList extends ListPage<ReminderRuleView> {
    private static final List<Column<ReminderRuleView>> COLUMNS = List.of(
            Column.of(
                            "kind",
                            "crm.reminder.kind",
                            Column.Kind.NAME,
                            (ReminderRuleView row) -> new TextKey(row.kind().messageKey()))
                    .naming(),
            Column.text("branch", "crm.customer.branch", ReminderRuleView::branchName),
            Column.of("days", "crm.reminder.days", Column.Kind.NUMBER, ReminderRuleView::days),
            Column.of("factor", "crm.reminder.factor", Column.Kind.NUMBER, ReminderRuleView::factor),
            Column.text("active", "crm.reminder.active", row -> TextKey.active(row.active())));

    @EJB
    private ReminderRuleService rules;

    @Inject
    private Redirects redirects;

    public void look() throws IOException {
        rules.lookNow();
        redirects.to("/crm/reminder-rules", "crm.reminder-rules.looked");
    }

    @Override
    public Page<ReminderRuleView> read(PageRequest request) {
        return rules.list(request);
    }

    @Override
    public List<Column<ReminderRuleView>> columns() {
        return COLUMNS;
    }
}
