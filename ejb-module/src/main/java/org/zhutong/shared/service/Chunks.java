package org.zhutong.shared.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Values in portions that every database takes in one list: Oracle's limit is 1,000. */
public final class Chunks {
    public static final int SIZE = 500;

    private Chunks() {}

    /** The different values, in their order, at most {@value #SIZE} in a portion. */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += SIZE) {
            chunks.add(distinct.subList(from, Math.min(from + SIZE, distinct.size())));
        }
        return chunks;
    }
}
