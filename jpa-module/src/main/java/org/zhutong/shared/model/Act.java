package org.zhutong.shared.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, when, and why: handed to every verb of a document.
 *
 * @param by user name
 * @param at when, in microseconds (what every supported database keeps)
 * @param reason given by the user; null where none is asked for
 */
public record Act(String by, Instant at, @Nullable String reason) {
    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Act of(String by, Instant at) {
        return new Act(by, at, null);
    }

    public Act because(@Nullable String why) {
        return new Act(by, at, why);
    }
}
