package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.shared.model.BusinessException;

class SocialCreditCodeTest {
    // the first is the example of GB 32100-2015 itself, the others are of public registers
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110108551385082Q", "91440300708461136T"})
    void realCodesAreAccepted(String code) {
        assertEquals(code, SocialCreditCode.optional("taxId", code));
    }

    @Test
    void blanksAreStrippedAndLettersMadeCapital() {
        assertEquals("91350100M000100Y43", SocialCreditCode.optional("taxId", "  91350100m000100y43 "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void noneIsAllowed(String code) {
        assertNull(SocialCreditCode.optional("taxId", code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9135010",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100I000100Y43",
                "91350100M000100O43",
                "九一三五零一零零M000100Y43"
            })
    void anotherFormIsRefused(String code) {
        assertEquals("crm.tax-id.form", refusal(code).getKey());
    }

    @Test
    void everySlipOfOneCharacterIsFound() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < 17; i++) {
            String wrong = code.substring(0, i) + (code.charAt(i) == '7' ? '8' : '7') + code.substring(i + 1);
            BusinessException refusal = refusal(wrong);
            assertEquals("crm.tax-id.check", refusal.getKey(), wrong);
            assertEquals("taxId", refusal.getField());
        }
    }

    @Test
    void twoNeighboursExchangedAreFound() {
        assertEquals("crm.tax-id.check", refusal("91530100M000100Y43").getKey());
    }

    private static BusinessException refusal(String code) {
        return assertThrows(BusinessException.class, () -> SocialCreditCode.optional("taxId", code));
    }
}
