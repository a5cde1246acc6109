package org.zhutong.shared.rest;

import org.jspecify.annotations.Nullable;

/**
 * The optional body of a transition.
 *
 * @param reason why, at most 500 characters; kept in the document's history and in the audit entry
 */
public record ReasonCommand(@Nullable String reason) {
    public static @Nullable String of(@Nullable ReasonCommand command) {
        return command == null ? null : command.reason();
    }
}
