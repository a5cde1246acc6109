package org.zhutong.shared.service;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param nextCursor give it back to get the next page; null on the last
 * @param total how many rows there are in all; null unless asked for (it costs a count)
 */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), nextCursor, total);
    }
}
