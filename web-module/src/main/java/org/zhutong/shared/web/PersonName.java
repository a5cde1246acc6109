package org.zhutong.shared.web;

import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** A person's name as it is said in their language: a Chinese one with the family name first and without a space. */
final class PersonName {
    private PersonName() {}

    /** From the claims of the token; null when it has no name. */
    static @Nullable String of(OidcSecurityContext security) {
        JsonWebToken token = security.getIDToken() == null ? security.getToken() : security.getIDToken();
        String family = token.getFamilyName();
        String given = token.getGivenName();
        if (family != null && given != null && isHan(family) && isHan(given)) {
            return family.strip() + given.strip();
        }
        String name = token.getName();
        return name == null || name.isBlank() ? null : name.strip();
    }

    static boolean isHan(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
