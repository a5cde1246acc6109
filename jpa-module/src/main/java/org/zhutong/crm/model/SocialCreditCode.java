package org.zhutong.crm.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * The unified social credit code (统一社会信用代码) of an organisation: 18 characters, the last one a check character by
 * GB 32100-2015, section 4.5: with the values C<sub>i</sub> of the first 17 characters in the 31-character alphabet below
 * and the weights W<sub>i</sub> = 3<sup>i-1</sup> mod 31, it is the character of value (31 − Σ C<sub>i</sub>·W<sub>i</sub>
 * mod 31) mod 31.
 */
public final class SocialCreditCode {
    public static final int LENGTH = 18;

    /** Digits and capitals without I, O, S, V, Z; a character's position is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SocialCreditCode() {}

    /**
     * The code in capitals; null when there is none.
     *
     * @throws BusinessException INVALID at the field when it is not 18 characters of the alphabet, or the last does not check
     */
    public static @Nullable String optional(String field, @Nullable String value) {
        String given = Text.optional(field, value, 40);
        if (given == null) {
            return null;
        }
        String code = given.toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw BusinessException.invalidField(field, "crm.tax-id.form");
        }
        if (code.charAt(LENGTH - 1) != checkCharacter(code)) {
            throw BusinessException.invalidField(field, "crm.tax-id.check");
        }
        return code;
    }

    /** The check character of a code, computed from its first 17 characters. */
    public static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
