package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalRow;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.BulkAction;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.ListRequest;
import org.zhutong.shared.web.TextKey;

/** What waits for the caller's decision; with {@code show=all} every request in scope. */
@Named
@RequestScoped
@ListAt(value = "/approval/requests", title = "approval.requests")
public class ApprovalList extends ListPage<ApprovalRow> {
    private static final String SHOW = "show";

    private static final List<Column<ApprovalRow>> COLUMNS = List.of(
            Column.text("document", "approval.document", ApprovalRow::number).naming(),
            Column.text("type", "approval.policy.type", ApprovalList::type).onDemand(),
            Column.of("title", "approval.title", Column.Kind.NAME, ApprovalRow::title),
            Column.of("amount", "approval.amount", Column.Kind.MONEY, ApprovalRow::amount)
                    .sorted("amount"),
            Column.of("why", "approval.why", Column.Kind.NAME, ApprovalList::why),
            Column.text("by", "approval.submitted-by", ApprovalRow::submittedByName),
            Column.of("at", "approval.submitted-at", Column.Kind.TIME, ApprovalRow::submittedAt)
                    .sorted("submittedAt"),
            Column.text("state", "approval.state", row -> new TextKey("approval.state." + row.status())));

    @EJB
    private ApprovalService approvals;

    @Inject
    private ListRequest list;

    public boolean isMine() {
        return isMine(list.filter(SHOW));
    }

    private static boolean isMine(@Nullable String show) {
        return !"all".equals(show);
    }

    @Override
    public Page<ApprovalRow> read(PageRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        String show = filters.remove(SHOW);
        return approvals.list(
                new PageRequest(
                        request.q(), filters, request.sort(), request.limit(), request.cursor(), request.count()),
                isMine(show));
    }

    @Override
    public List<Column<ApprovalRow>> columns() {
        return COLUMNS;
    }

    @Override
    public List<BulkAction<ApprovalRow>> actions() {
        return List.of(
                BulkAction.<ApprovalRow>of(
                                "approve",
                                "approval.approve",
                                Permissions.APPROVAL_READ,
                                ApprovalRow::decidable,
                                (id, comment) -> approvals.approve(id, new DecisionCommand(comment)))
                        .with(BulkAction.Comment.WELCOME),
                BulkAction.<ApprovalRow>of(
                                "refuse",
                                "approval.refuse",
                                Permissions.APPROVAL_READ,
                                ApprovalRow::decidable,
                                (id, comment) -> approvals.refuse(id, new DecisionCommand(comment)))
                        .with(BulkAction.Comment.NEEDED));
    }

    private static TextKey type(ApprovalRow row) {
        return new TextKey("approval.type." + row.documentType());
    }

    private static List<TextKey> why(ApprovalRow row) {
        return row.reasons().stream()
                .map(reason -> ReasonTexts.key(reason, row.amount().currency()))
                .toList();
    }
}
