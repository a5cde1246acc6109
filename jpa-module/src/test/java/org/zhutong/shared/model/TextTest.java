package org.zhutong.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void requiredRefusesNothing(String value) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> Text.required("name", value, 10));
        assertEquals("shared.required", refusal.getKey());
        assertEquals("name", refusal.getField());
    }

    @Test
    void blankOptionalIsNull() {
        assertNull(Text.optional("remark", "  ", 10));
    }

    @Test
    void textIsStripped() {
        assertEquals("水泥 42.5", Text.required("name", "  水泥 42.5 ", 10));
    }

    @Test
    void tooLongTellsBothLengths() {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> Text.optional("name", "x".repeat(1_000_000), 200));
        assertEquals("shared.too-long", refusal.getKey());
        assertEquals(200, refusal.getArgs()[0]);
        assertEquals(1_000_000, refusal.getArgs()[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u202Eb", "a\u2066b", "a\uD800b"})
    void controlAndDirectionCharactersAreRefused(String value) {
        assertEquals(
                "shared.control-characters",
                assertThrows(BusinessException.class, () -> Text.required("name", value, 10))
                        .getKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"🧱 砖", "<script>alert(1)</script>", "'; DROP TABLE X; --", "עברית", "多\n行"})
    void whatIsOnlyTextPasses(String value) {
        assertEquals(value, Text.required("name", value, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u2028b"})
    void aNameIsOneLine(String value) {
        assertEquals(
                "shared.one-line",
                assertThrows(BusinessException.class, () -> Text.optionalLine("name", value, 10))
                        .getKey());
    }
}
