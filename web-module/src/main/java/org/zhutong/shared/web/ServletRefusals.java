package org.zhutong.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.Refusals;

/** How the shell's own servlets say that something was refused: to a person as the error page, to a script as JSON. */
final class ServletRefusals {
    private static final Logger LOG = Logger.getLogger(ServletRefusals.class);

    private ServletRefusals() {}

    /** The error page; what is no refusal is a fault of ours, and goes on as one. */
    static void page(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        BusinessException refusal = Refusals.in(failure).orElseThrow(() -> failure);
        request.setAttribute(ErrorPageServlet.MESSAGE, Messages.text(Languages.of(request), refusal));
        response.sendError(status(refusal.getKind()));
    }

    /** {@code {"message": …, "field": …}}. */
    static void json(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        Optional<BusinessException> refusal = Refusals.in(failure);
        JsonObjectBuilder answer = Json.createObjectBuilder().add("message", text(request, failure));
        refusal.map(BusinessException::getField).ifPresent(field -> answer.add("field", field));
        response.setStatus(refusal.map(one -> status(one.getKind())).orElseGet(() -> faultStatus(failure)));
        json(response, answer);
    }

    static void json(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.build().toString());
    }

    /** Why something was not done, with every culprit; what is no refusal is logged. */
    static String text(HttpServletRequest request, RuntimeException failure) {
        Locale locale = Languages.of(request);
        Optional<BusinessException> refusal = Refusals.in(failure);
        if (refusal.isEmpty()) {
            LOG.error("unexpected, at " + request.getRequestURI(), failure);
            if (Refusals.isUnavailable(failure)) {
                return Texts.text("ui.error.503.text", locale);
            }
            return Texts.text(
                    "ui.error.unexpected", locale, String.valueOf(request.getAttribute(RequestFilter.REQUEST_ID)));
        }
        BusinessException known = refusal.get();
        return known.getViolations().isEmpty()
                ? Messages.text(locale, known)
                : known.getViolations().stream()
                        .map(violation -> Messages.text(locale, violation))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** Of what is no refusal. */
    private static int faultStatus(Throwable failure) {
        return Refusals.isUnavailable(failure)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    static int status(ErrorKind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case INVALID, CONFLICT, STALE -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
