package org.zhutong.contract.model;

import org.jspecify.annotations.Nullable;

/**
 * A clause of a contract to write.
 *
 * @param id the one it changes; null for a new one
 * @param standard what a new one is copied of; null when it is written freely
 * @param title null: that of the standard clause, or as before
 * @param text null: that of the standard clause, or as before
 */
public record ClauseSpec(
        @Nullable Long id,
        @Nullable StandardClause standard,
        @Nullable String title,
        @Nullable String text) {
    /** A standard clause as it is. */
    public static ClauseSpec of(StandardClause standard) {
        return new ClauseSpec(null, standard, null, null);
    }
}
