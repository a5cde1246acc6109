package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

class MessagesTest {
    @Test
    void chineseUnlessEnglishIsAskedFor() {
        assertEquals("此项必填。", Messages.text(Locale.FRENCH, "shared.required"));
        assertEquals("此项必填。", Messages.text(Locale.TRADITIONAL_CHINESE, "shared.required"));
        assertEquals("This is required.", Messages.text(Locale.UK, "shared.required"));
    }

    @Test
    void figuresAreWrittenPlainly() {
        assertEquals("At most 1000.5.", Messages.text(Locale.ENGLISH, "shared.at-most", new BigDecimal("1000.500")));
        assertEquals(
                "At most ¥1,234,567.89.",
                Messages.text(Locale.ENGLISH, "shared.at-most", Money.of(new BigDecimal("1234567.89"), "CNY")));
        assertTrue(Messages.text(Locale.ENGLISH, "shared.at-most", new BigDecimal("1e999999999"))
                        .length()
                < 40);
    }

    @Test
    void anArgumentMayItselfBeAKey() {
        assertEquals("应为数字。", Messages.text(Messages.DEFAULT, "shared.wrong-type", "@shared.type.number"));
    }

    @Test
    void bracesInInputAreOnlyText() {
        assertEquals(
                "There is no field {0}'{ here.",
                Messages.text(Locale.ENGLISH, BusinessException.invalid("shared.unknown-field", "{0}'{")));
    }

    @Test
    void anUnknownKeyIsShownAsItIs() {
        assertEquals("nowhere.key", Messages.text(Locale.ENGLISH, "nowhere.key"));
        assertEquals("plain", Messages.text(Locale.ENGLISH, "plain"));
    }
}
