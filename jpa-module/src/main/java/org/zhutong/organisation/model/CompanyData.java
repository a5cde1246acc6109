package org.zhutong.organisation.model;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the company presents itself: the head of what it prints and sends.
 *
 * @param taxId 统一社会信用代码
 * @param quotationTerms printed below the lines of every quotation; {@code quotationTermsEn} of one in English
 */
public record CompanyData(
        String name,
        @Nullable String nameEn,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable String quotationTerms,
        @Nullable String quotationTermsEn)
        implements Serializable {

    /** Its name for readers of this language: the English one where there is one. */
    public String nameIn(Locale locale) {
        return isEnglish(locale) && nameEn != null ? nameEn : name;
    }

    /** The terms for readers of this language: the English ones where there are some. */
    public @Nullable String termsIn(Locale locale) {
        return isEnglish(locale) && quotationTermsEn != null ? quotationTermsEn : quotationTerms;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
