package org.zhutong.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.Retried;

/** One row of a bulk action: a transaction of its own, tried again when it lost a race. */
@ApplicationScoped
@Retried
public class BulkRun {
    public void one(BulkAction<?> action, long id, @Nullable String comment) {
        action.step().run(id, comment);
    }
}
