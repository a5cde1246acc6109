package org.zhutong.organisation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.shared.model.BusinessException;

class SavedViewTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "two\nlines", "tab\tin it", "bell\u0007", "reversed\u202E", "\u2028"})
    void aNameIsOneLineThatCanBeRead(String name) {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> new SavedView("/sales/quotations", "li", name));
        assertEquals("name", refusal.getField());
    }

    @Test
    void aNameHasAtMostSixtyCharacters() {
        assertEquals(60, new SavedView("/a", "li", "名".repeat(60)).getName().length());
        assertThrows(BusinessException.class, () -> new SavedView("/a", "li", "名".repeat(61)));
    }

    @Test
    void namesAreComparedWithoutTheirCase() {
        assertEquals(SavedView.key("Mine"), SavedView.key("mINE"));
        assertEquals("Mine", new SavedView("/a", "li", "  Mine ").getName());
    }

    @Test
    void aViewIsPrivateUntilItIsShared() {
        SavedView view = new SavedView("/a", "li", "x");
        assertFalse(view.isShared());
        view.share(7L);
        assertTrue(view.isShared());
        assertEquals(7L, view.getBranchId());
        view.keepPrivate();
        assertFalse(view.isShared());
        assertNull(view.getBranchId());
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() {
        SavedView view = new SavedView("/a", "li", "x");
        assertThrows(BusinessException.class, () -> view.show("q=" + "a".repeat(2000), null));
    }
}
