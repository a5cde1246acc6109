package org.zhutong.crm.model;

import java.util.List;

/**
 * How likely two entries are one customer.
 *
 * @param score the sum of what its reasons count
 */
public record DuplicateMatch(int score, List<DuplicateReason> reasons) {
    /** From here on people should look before they enter it again. */
    public static final int LIKELY = 50;

    /** From here on it is worth a hint. */
    public static final int POSSIBLE = 40;

    static DuplicateMatch of(List<DuplicateReason> reasons) {
        return new DuplicateMatch(
                reasons.stream().mapToInt(DuplicateReason::points).sum(), List.copyOf(reasons));
    }

    public boolean isLikely() {
        return score >= LIKELY;
    }

    public boolean isPossible() {
        return score >= POSSIBLE;
    }
}
