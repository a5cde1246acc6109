package org.zhutong.shared.service;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row that is made the first time and changed from then on was made by somebody else in the same moment: what was to be done
 * is done again from the beginning, as after every lost race, and then finds the row.
 */
public class AlreadyThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AlreadyThere(Throwable cause) {
        super("somebody else was first", cause);
    }

    /** What to throw after an insert failed: this where a constraint says that the row is there, else the failure itself. */
    public static RuntimeException or(RuntimeException failure) {
        return isConstraint(failure) ? new AlreadyThere(failure) : failure;
    }

    private static boolean isConstraint(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return false;
    }
}
