package org.zhutong.crm.model;

import java.util.List;

/**
 * How much two registrations look like one project.
 *
 * @param score the sum of what the reasons count for
 */
public record ProjectMatch(int score, List<CollisionReason> reasons) {
    /** From here on a manager decides. */
    public static final int COLLIDES = 50;

    /** From here on it is worth a look. */
    public static final int POSSIBLE = 30;

    static ProjectMatch of(List<CollisionReason> reasons) {
        return new ProjectMatch(
                reasons.stream().mapToInt(CollisionReason::points).sum(), List.copyOf(reasons));
    }

    public boolean collides() {
        return score >= COLLIDES;
    }

    public boolean isPossible() {
        return score >= POSSIBLE;
    }
}
