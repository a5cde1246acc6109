package org.zhutong.shared.web;

import jakarta.servlet.ServletContext;

/** Where people sign on: the realm's URL, from {@code ZHUTONG_OIDC_URL} by way of {@code web.xml}. */
final class SignOn {
    private static final String DEFAULT = "http://localhost:8180/realms/zhutong";

    private SignOn() {}

    static String url(ServletContext context) {
        String url = context.getInitParameter("zhutong.oidc.url");
        // a server that does not replace ${…} in descriptors: read the environment as it would have
        if (url == null || url.startsWith("${")) {
            url = System.getenv().getOrDefault("ZHUTONG_OIDC_URL", DEFAULT);
        }
        return url;
    }
}
