package org.zhutong.shared.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to several rows of a list, one after the other, each in its own transaction and by the same use
 * case as on the row's own page: whatever a rule refuses there it refuses here.
 *
 * @param name in the request
 * @param label key of the button
 * @param permission needed to see it
 * @param applies whether it is offered for a row; the use case decides again
 * @param comment whether words go with it
 */
public record BulkAction<T>(
        String name, String label, String permission, Predicate<T> applies, Comment comment, Step step) {
    /** Words that go with an action, the same for all rows. */
    public enum Comment {
        NONE,
        WELCOME,
        NEEDED
    }

    /** Does it to one row. */
    @FunctionalInterface
    public interface Step {
        void run(long id, @Nullable String comment);
    }

    public static <T> BulkAction<T> of(String name, String label, String permission, Predicate<T> applies, Step step) {
        return new BulkAction<>(name, label, permission, applies, Comment.NONE, step);
    }

    public BulkAction<T> with(Comment words) {
        return new BulkAction<>(name, label, permission, applies, words, step);
    }
}
