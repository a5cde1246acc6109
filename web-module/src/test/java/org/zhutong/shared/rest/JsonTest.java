package org.zhutong.shared.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private record Due(Instant at) {}

    @Test
    void aTimeIsReadFromText() throws Exception {
        assertEquals(
                Instant.parse("2026-03-01T01:30:00Z"),
                Json.MAPPER
                        .readValue("{\"at\":\"2026-03-01T01:30:00Z\"}", Due.class)
                        .at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1700000000", "1.5", "1e30", "1e999999999", "true", "[]", "{}"})
    void aTimeIsNotReadFromAnythingElse(String value) {
        assertThrows(MismatchedInputException.class, () -> Json.MAPPER.readValue("{\"at\":" + value + "}", Due.class));
    }
}
