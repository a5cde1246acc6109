package org.zhutong.shared.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colour of a state, the same for every kind of document: colour says what it asks of people, the text says what it is. */
public final class StateTone {
    private static final String WAITING = "amber";
    private static final String MOVING = "blue";
    private static final String GOOD = "green";
    private static final String BAD = "red";
    private static final String QUIET = "grey";

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("IN_APPROVAL", WAITING),
            Map.entry("PENDING", WAITING),
            Map.entry("COLLIDING", WAITING),
            Map.entry("ESCALATED", WAITING),
            Map.entry("ON_HOLD", WAITING),
            Map.entry("RUNNING", WAITING),
            Map.entry("QUEUED", WAITING),
            Map.entry("MAPPED", WAITING),
            Map.entry("CHECKED", MOVING),
            Map.entry("APPROVED", MOVING),
            Map.entry("SENT", MOVING),
            Map.entry("SUBMITTED", MOVING),
            Map.entry("QUOTED", MOVING),
            Map.entry("PICKED", MOVING),
            Map.entry("SHIPPED", MOVING),
            Map.entry("POSTED", MOVING),
            Map.entry("OPEN", MOVING),
            Map.entry("PLANNED", MOVING),
            Map.entry("DONE", GOOD),
            Map.entry("FULFILLED", GOOD),
            Map.entry("ACCEPTED", GOOD),
            Map.entry("CONFIRMED", GOOD),
            Map.entry("EFFECTIVE", GOOD),
            Map.entry("GRANTED", GOOD),
            Map.entry("ACTIVE", GOOD),
            Map.entry("IN_FORCE", GOOD),
            Map.entry("APPLIED", GOOD),
            Map.entry("RECEIVED", GOOD),
            Map.entry("SETTLED", GOOD),
            Map.entry("COMMITTED", GOOD),
            Map.entry("REJECTED", BAD),
            Map.entry("REFUSED", BAD),
            Map.entry("WON", GOOD),
            Map.entry("LOST", BAD),
            Map.entry("FAILED", BAD),
            Map.entry("BLOCKED", BAD),
            Map.entry("TERMINATED", BAD));

    private StateTone() {}

    /** CSS suffix of a state, given as enum or text; what is unknown, a draft or over is grey. */
    public static String of(@Nullable Object state) {
        return state == null ? QUIET : TONES.getOrDefault(state.toString(), QUIET);
    }
}
