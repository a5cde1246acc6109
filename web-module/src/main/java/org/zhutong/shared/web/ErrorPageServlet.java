package org.zhutong.shared.web;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.zhutong.shared.service.HealthService;

/**
 * What the container shows for every error that was not answered elsewhere: a page in house style for people, an RFC 9457
 * problem for programs. Never a stack trace.
 */
@WebServlet("/error-page")
public class ErrorPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Request attribute: what happened, in the reader's language, when more is known than the status. */
    static final String MESSAGE = "zhutong.error.message";

    /** Request attribute: the status that is being told. */
    static final String STATUS = "zhutong.error.status";

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 413, 503);

    @EJB
    private transient HealthService health;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        if (isSignOnAway(request, status)) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        } else if (wantsProblem(request)) {
            status = challenge(request, response, status);
        }
        response.setStatus(status);
        if (wantsProblem(request)) {
            problem(request, response, status);
        } else if (isAjax(request)) {
            response.setContentType("text/plain");
        } else {
            request.setAttribute(STATUS, status);
            request.getRequestDispatcher("/error.xhtml").forward(request, response);
        }
    }

    /** Nobody is recognised by a server that has not reached Keycloak yet: it answers 403 for a page, 500 for a token. */
    private boolean isSignOnAway(HttpServletRequest request, int status) {
        boolean unknown = request.getUserPrincipal() == null
                && (status == HttpServletResponse.SC_FORBIDDEN
                        || status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return unknown && !health.keycloakAnswers();
    }

    /** A token that says nothing or something false is refused by the container with 403; what it lacks is a sign-on. */
    private static int challenge(HttpServletRequest request, HttpServletResponse response, int status) {
        boolean unknown = status == HttpServletResponse.SC_FORBIDDEN && request.getUserPrincipal() == null;
        if (!unknown && status != HttpServletResponse.SC_UNAUTHORIZED) {
            return status;
        }
        String given = request.getHeader("Authorization") == null ? "" : ", error=\"invalid_token\"";
        response.setHeader("WWW-Authenticate", "Bearer realm=\"zhutong\"" + given);
        return HttpServletResponse.SC_UNAUTHORIZED;
    }

    /** The texts that tell a status: its own, else those of its class. */
    static String kind(int status) {
        if (TOLD.contains(status)) {
            return String.valueOf(status);
        }
        return status < 500 ? "400" : "500";
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || request.getHeader("Faces-Request") != null;
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri != null && uri.toString().startsWith(request.getContextPath() + "/api/");
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        Locale locale = Languages.accepted(request.getHeader("Accept-Language"));
        String kind = kind(status);
        byte[] body = Json.createObjectBuilder()
                .add("type", "urn:zhutong:problem:shared.http-" + status)
                .add("title", Texts.text("ui.error." + kind + ".title", locale))
                .add("status", status)
                .add("detail", Texts.text("ui.error." + kind + ".text", locale))
                .add("instance", "urn:zhutong:request:" + request.getAttribute(RequestFilter.REQUEST_ID))
                .add("violations", Json.createArrayBuilder())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
