package org.zhutong.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a line stands in a quotation, and whether it is bought with it.
 *
 * @param section number of its section, 1 for the first; null: before all sections
 * @param alternativeTo number of the normal line it may replace; of an alternative, and only of one
 */
public record LinePlace(
        @Nullable Integer section, LineKind kind, @Nullable Integer alternativeTo) {
    /** A line that is simply bought, in no section. */
    public static final LinePlace PLAIN = new LinePlace(null, LineKind.NORMAL, null);
}
