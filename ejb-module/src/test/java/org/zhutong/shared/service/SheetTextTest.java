package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "+86 21 5555",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1"
            })
    void aTextThatBeginsLikeAFormulaStaysAText(String text) {
        assertEquals("'" + text, SheetText.harmless(text));
        assertEquals("'" + text, SheetText.harmless(SheetText.harmless(text)), "once is enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "螺纹钢 HRB400 Φ12", "a=b", "1-2", "'quoted"})
    void anyOtherTextIsLeftAlone(String text) {
        assertEquals(text, SheetText.harmless(text));
    }

    @Test
    void whatHidesBehindAControlCharacterIsSeen() {
        assertEquals("'=1+1", SheetText.harmless("\u0000\u0007=1+1"));
        assertEquals("ab", SheetText.harmless("a\uFFFE\uD800b"));
    }

    @Test
    void aTextIsCutAtWhatACellHoldsAndNeverInsideACharacter() {
        assertEquals(32_767, SheetText.harmless("a".repeat(40_000)).length());
        assertEquals(32_766, SheetText.harmless("a".repeat(32_766) + "😀").length());
    }
}
