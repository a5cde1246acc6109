package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void pagesAreChineseUnlessEnglishWasChosen() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.byTag(""));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.byTag("de"));
        assertEquals(Locale.ENGLISH, Languages.byTag("en"));
    }

    @Test
    void programsAreAnsweredInTheLanguageTheyAccept() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.accepted(null));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.accepted("zh-CN,zh;q=0.9,en;q=0.8"));
        assertEquals(Locale.ENGLISH, Languages.accepted("en-GB,en;q=0.9"));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.accepted("fr"));
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.accepted(";;;=,"));
    }
}
