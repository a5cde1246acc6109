package org.zhutong.shared.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/**
 * What part of a list is wanted.
 *
 * @param q free text; every word must occur in the row's search text
 * @param filters field → wanted value; which fields there are is up to the list, an unknown one is refused
 * @param sort field name, with {@code -} in front for descending; null for the list's own order
 * @param limit 1 to 1,000
 * @param cursor from the previous page; null for the first
 * @param count whether the total is wanted
 */
public record PageRequest(
        @Nullable String q,
        Map<String, String> filters,
        @Nullable String sort,
        int limit,
        @Nullable String cursor,
        boolean count) {
    public static final int DEFAULT_LIMIT = 50;

    /** Most that a program may ask for. */
    public static final int MAX_LIMIT = 200;

    /** Steps in which whole lists are read, where it is us who read them. */
    public static final int WHOLE_LIST_LIMIT = 1_000;

    public PageRequest {
        if (limit < 1 || limit > WHOLE_LIST_LIMIT) {
            throw BusinessException.invalidField("limit", "shared.limit-invalid", MAX_LIMIT);
        }
        if (q != null && q.length() > 200) {
            throw BusinessException.invalidField("q", "shared.too-long", 200, q.length());
        }
        filters = Map.copyOf(filters);
    }

    /** The first page in the list's own order. */
    public static PageRequest first() {
        return new PageRequest(null, Map.of(), null, DEFAULT_LIMIT, null, false);
    }

    /** The first few rows that match a text. */
    public static PageRequest matching(@Nullable String q, int limit) {
        return new PageRequest(q, Map.of(), null, limit, null, false);
    }

    /** The same list from the cursor on, in steps of another size. */
    public PageRequest from(@Nullable String otherCursor, int otherLimit) {
        return new PageRequest(q, filters, sort, otherLimit, otherCursor, false);
    }

    public @Nullable String filter(String field) {
        return filters.get(field);
    }
}
