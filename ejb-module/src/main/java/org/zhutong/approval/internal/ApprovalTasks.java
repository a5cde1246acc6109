package org.zhutong.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.organisation.spi.TaskSource;
import org.zhutong.shared.service.PageRequest;

/** On the home page: requests that wait for the caller's decision. */
@ApplicationScoped
public class ApprovalTasks implements TaskSource {
    private static final int SHOWN = 20;

    @Inject
    private ApprovalService approvals;

    @Inject
    private CallerContext caller;

    @Override
    public List<TaskItem> tasks() {
        if (!caller.has(Permissions.APPROVAL_READ)) {
            return List.of();
        }
        return approvals.list(new PageRequest(null, Map.of(), null, SHOWN, null, false), true).items().stream()
                .map(row -> new TaskItem(
                        "approval.tasks",
                        row.number() + " · " + row.title(),
                        "approval.task.detail",
                        List.of(row.amount(), row.discount().value(), row.submittedByName()),
                        "/approval/request?id=" + row.id(),
                        null))
                .toList();
    }
}
