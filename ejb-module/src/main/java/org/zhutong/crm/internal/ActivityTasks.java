package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.organisation.spi.TaskSource;

/** On the home page: whom the caller is to call or visit by the end of today. */
@ApplicationScoped
public class ActivityTasks implements TaskSource {
    private static final int SHOWN = 10;

    @Inject
    private ActivityQueries queries;

    @Inject
    private CallerContext caller;

    @Inject
    private Clock clock;

    @Override
    public List<TaskItem> tasks() {
        return caller.has(Permissions.CUSTOMER_WRITE)
                ? queries.dueToday(caller.username(), SHOWN).stream()
                        .map(this::task)
                        .toList()
                : List.of();
    }

    private TaskItem task(ActivityRow row) {
        return new TaskItem(
                "crm.tasks.due",
                row.subject() + " · " + row.customerName(),
                row.kind().messageKey(),
                List.of(),
                "/crm/activity?id=" + row.id(),
                row.dueAt().atZone(clock.getZone()).toLocalDate());
    }
}
