package org.zhutong.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The language of pages: what the person chose (a cookie), else Chinese. A browser's {@code Accept-Language} does not
 * count, because company machines often run an English system for people who work in Chinese.
 */
final class Languages {
    static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
    static final List<Locale> ALL = List.of(DEFAULT, Locale.ENGLISH);
    static final String COOKIE = "zhutong_lang";

    /** Without it a missing locale would be answered in the language of the server's operating system. */
    static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        // a link in a mail says the language of whom it was sent to, who has no account here
        if (request.getServletPath().startsWith("/offer") && request.getParameter("lang") != null) {
            return byTag(request.getParameter("lang"));
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return byTag(cookie.getValue());
                }
            }
        }
        return DEFAULT;
    }

    /** The supported language with this tag, else the default. */
    static Locale byTag(String tag) {
        return ALL.stream()
                .filter(l -> l.toLanguageTag().equalsIgnoreCase(tag))
                .findFirst()
                .orElse(DEFAULT);
    }

    /** What a program asks for with {@code Accept-Language}: the first supported language of its list, else the default. */
    static Locale accepted(@Nullable String header) {
        if (header == null) {
            return DEFAULT;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.ENGLISH, Locale.CHINESE, DEFAULT));
            return best != null && best.getLanguage().equals("en") ? Locale.ENGLISH : DEFAULT;
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }
}
