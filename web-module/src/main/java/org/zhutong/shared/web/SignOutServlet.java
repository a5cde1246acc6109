package org.zhutong.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Ends the session here, then the one at the sign-on server, and comes back to a page that says so. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String idToken = idToken(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        String here = request.getRequestURL().toString().replaceFirst("/sign-out$", "/signed-out");
        if (idToken == null) {
            response.sendRedirect(here);
            return;
        }
        response.sendRedirect(SignOn.url(getServletContext()) + "/protocol/openid-connect/logout?id_token_hint="
                + encode(idToken) + "&post_logout_redirect_uri=" + encode(here) + "&ui_locales="
                + Languages.of(request).toLanguageTag());
    }

    private static @Nullable String idToken(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> p
                ? p.getOidcSecurityContext().getIDTokenString()
                : null;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
