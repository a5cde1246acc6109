package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void everyValueIsInOnePortionInItsOrder() {
        List<Integer> values =
                IntStream.rangeClosed(1, 2 * Chunks.SIZE + 1).boxed().toList();
        List<List<Integer>> chunks =
                Chunks.of(Stream.concat(values.stream(), values.stream()).toList());
        assertEquals(
                List.of(Chunks.SIZE, Chunks.SIZE, 1),
                chunks.stream().map(List::size).toList());
        assertEquals(values, chunks.stream().flatMap(List::stream).toList());
        assertEquals(List.of(), Chunks.of(List.of()));
    }
}
