package org.zhutong.shared.service;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises the failures that go away when the same work is simply done again. */
public final class LostRace {
    private LostRace() {}

    /**
     * Whether a deadlock, serialisation failure or lock time-out is among the causes, in any supported database's words, or that
     * somebody else was first.
     */
    public static boolean in(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof AlreadyThere || cause instanceof SQLException sql && isLostRace(sql)) {
                return true;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return false;
    }

    private static boolean isLostRace(SQLException e) {
        String state = e.getSQLState();
        // 40001 and 40P01: serialisation failure and deadlock (standard, H2, PostgreSQL, MariaDB); HYT00: lock time-out
        // (H2);
        // vendor codes: Oracle 60 deadlock, 54 busy, 8177 cannot serialise; MariaDB 1205 lock wait, 1213 deadlock
        return "40001".equals(state)
                || "40P01".equals(state)
                || "HYT00".equals(state)
                || "55P03".equals(state)
                || e.getErrorCode() == 60
                || e.getErrorCode() == 54
                || e.getErrorCode() == 8177
                || e.getErrorCode() == 1205
                || e.getErrorCode() == 1213;
    }
}
