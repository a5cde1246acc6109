package org.zhutong.approval.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of approval policies. */
@Named
@RequestScoped
@ListAt(value = "/approval/policies", title = "approval.policies")
public class PolicyList extends ListPage<PolicyView> {
    private static final List<Column<PolicyView>> COLUMNS = List.of(
            Column.of("name", "approval.policy.name", Column.Kind.NAME, PolicyView::name)
                    .sorted("name")
                    .naming(),
            Column.text("type", "approval.policy.type", row -> new TextKey("approval.type." + row.documentType())),
            Column.text(
                    "branch",
                    "approval.policy.branch",
                    row -> row.branchName() == null ? new TextKey("approval.policy.all-branches") : row.branchName()),
            Column.of("when", "approval.policy.conditions", Column.Kind.NAME, PolicyList::conditions),
            Column.of(
                    "levels",
                    "approval.policy.steps",
                    Column.Kind.NUMBER,
                    row -> row.steps().size()),
            Column.of("revision", "approval.policy.revision", Column.Kind.NUMBER, PolicyView::revision)
                    .onDemand(),
            Column.text("active", "approval.policy.active", row -> TextKey.active(row.active())));

    @EJB
    private ApprovalPolicyService policies;

    private static List<TextKey> conditions(PolicyView row) {
        return row.conditions().stream().map(ReasonTexts::key).toList();
    }

    @Override
    public Page<PolicyView> read(PageRequest request) {
        return policies.list(request);
    }

    @Override
    public List<Column<PolicyView>> columns() {
        return COLUMNS;
    }
}
