package org.zhutong.audit.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a check of the invariants on the live database found.
 *
 * @param holds whether every check came out clean
 * @param checks the checks made, each with its breaches
 */
public record InvariantReport(boolean holds, Instant checkedAt, List<CheckResult> checks) implements Serializable {
    /**
     * One check.
     *
     * @param name e.g. {@code stock.on-hand}
     * @param breaches what is wrong; empty when it holds
     */
    public record CheckResult(String name, boolean holds, List<BreachView> breaches) implements Serializable {}

    /** One way in which an invariant does not hold, with the rows concerned (at most 100). */
    public record BreachView(String description, List<String> rows) implements Serializable {}
}
