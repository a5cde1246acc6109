package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.sales.service.OfferService;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.shared.service.Refusals;

/** The answers and the PDF of a private link. What is refused, for whatever reason, leads to the page that says so. */
@WebServlet({"/offer/accept", "/offer/ask", "/offer/reject", "/offer/pdf"})
public class OfferServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String GONE = "/offer";

    @EJB
    private transient OfferService offers;

    @Inject
    private transient CallerContext caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("t");
        String to = GONE;
        if (token != null && offers.enter(token)) {
            try {
                to = answer(request, token);
            } catch (RuntimeException e) {
                if (Refusals.in(e).isEmpty()) {
                    throw e;
                }
                // with its token the page says that, and how things stand now: still open, or gone
                to = GONE + "?t=" + token + "&done=refused";
            }
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + language(request, to));
    }

    private String answer(HttpServletRequest request, String token) {
        String agent = request.getHeader("User-Agent");
        String text = request.getParameter("message");
        switch (request.getServletPath()) {
            case "/offer/accept" -> {
                offers.accept(token, version(request), OfferPage.taken(request), agent);
                return GONE + "?done=accepted";
            }
            case "/offer/reject" -> {
                offers.reject(token, text, agent);
                return GONE + "?done=rejected";
            }
            case "/offer/ask" -> {
                offers.ask(token, text, agent);
                return GONE + "?t=" + token + "&done=asked";
            }
            default -> {
                return GONE + "?t=" + token;
            }
        }
    }

    private static String language(HttpServletRequest request, String path) {
        String language = request.getParameter("lang");
        if (!"en".equals(language)) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "lang=en";
    }

    /** What was seen; something else than a number was seen by nobody. */
    private static int version(HttpServletRequest request) {
        String version = request.getParameter("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("t");
        PdfFile file = request.getServletPath().equals("/offer/pdf") ? pdf(request, token) : null;
        if (file == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + GONE);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    private @Nullable PdfFile pdf(HttpServletRequest request, @Nullable String token) {
        return token != null && offers.enter(token)
                ? offers.pdf(token, caller.locale(), request.getHeader("User-Agent"))
                : null;
    }
}
