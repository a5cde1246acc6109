package org.zhutong.approval.model;

import java.util.Set;

/**
 * Somebody whose say the decider may give: themselves first, then those who delegated theirs to them.
 *
 * @param username whose say
 * @param permissions what that person may approve in the document's branch; empty outside their branches
 */
public record Voice(String username, Set<String> permissions) {
    public Voice {
        permissions = Set.copyOf(permissions);
    }
}
