package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.zhutong.crm.model.RegistrationState;
import org.zhutong.crm.service.RegistrationRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.organisation.spi.TaskItem;
import org.zhutong.organisation.spi.TaskSource;

/** On the home page: projects two want to register, on which the caller may decide. */
@ApplicationScoped
public class RegistrationTasks implements TaskSource {
    private static final int SHOWN = 10;

    @Inject
    private RegistrationQueries queries;

    @Inject
    private CallerContext caller;

    @Override
    public List<TaskItem> tasks() {
        if (!caller.has(Permissions.REGISTRATION_DECIDE)) {
            return List.of();
        }
        return queries.latest("status", RegistrationState.COLLIDING.name(), SHOWN).stream()
                .filter(row -> !row.salesperson().equals(caller.username()))
                .map(RegistrationTasks::task)
                .toList();
    }

    private static TaskItem task(RegistrationRow row) {
        return new TaskItem(
                "crm.tasks.collisions",
                row.projectName() + " · " + row.brand(),
                "crm.task.collision",
                List.of(row.branchName(), row.person()),
                "/crm/registration?id=" + row.id(),
                null);
    }
}
