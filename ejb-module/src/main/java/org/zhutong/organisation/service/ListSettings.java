package org.zhutong.organisation.service;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller likes one list.
 *
 * @param views those they can see, their own first, then by name
 * @param columns names of the columns they chose, with commas between; null: those the list starts with
 * @param defaultView the view the list opens with, one of {@code views}; null: none
 */
public record ListSettings(
        List<ListViewInfo> views,
        @Nullable String columns,
        @Nullable Long defaultView) implements Serializable {
    public static final ListSettings NONE = new ListSettings(List.of(), null, null);

    public ListSettings {
        views = List.copyOf(views);
    }

    /** The view with this id; null when there is none that the caller can see. */
    public @Nullable ListViewInfo view(@Nullable Long id) {
        return views.stream()
                .filter(view -> id != null && view.id() == id)
                .findFirst()
                .orElse(null);
    }
}
