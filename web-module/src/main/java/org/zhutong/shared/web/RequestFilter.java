package org.zhutong.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.zhutong.organisation.service.CallerContext;

/**
 * The first of our code that sees a request: gives it an id (taken from {@code X-Request-Id} when sane) that goes into
 * the log, the audit and the answer; refuses writes that another site's page made the browser send; sets the headers
 * that depend on the request. Headers that never change are in {@code undertow-handlers.conf}, so that answers of the
 * sign-on, which never come here, carry them too.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute that holds the id. */
    public static final String REQUEST_ID = "zhutong.requestId";

    private static final String PAGE = ".xhtml";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** A form without a file: a page with 500 lines has some 100 KiB. */
    private static final long MAX_FORM_BYTES = 4L * 1024 * 1024;

    /** A form with a file of 25 MiB. */
    private static final long MAX_FILE_FORM_BYTES = 26L * 1024 * 1024;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private transient CallerContext caller;

    @Inject
    private transient EmployeeMirror employees;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = requestId(request);
        response.setHeader("X-Request-Id", id);
        MDC.put("requestId", id);
        if (request.getRemoteUser() != null) {
            MDC.put("user", request.getRemoteUser());
        }
        try {
            headers(request, response);
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                if (isForeignWrite(request)) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                    return;
                }
                int unbounded = unboundedForm(request);
                if (unbounded != 0) {
                    response.sendError(unbounded);
                    return;
                }
                if (isOldAddress(request)) {
                    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                    response.setHeader("Location", withoutExtension(request));
                    return;
                }
                arrive(request, id);
            }
            chain.doFilter(request, response);
        } finally {
            MDC.remove("requestId");
            MDC.remove("user");
        }
    }

    private void arrive(HttpServletRequest request, String id) {
        String branch = null;
        String name = null;
        String email = null;
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
            OidcSecurityContext security = principal.getOidcSecurityContext();
            branch = security.getToken().getClaimValueAsString("branch");
            name = PersonName.of(security);
            email = security.getToken().getClaimValueAsString("email");
        }
        caller.arrive(
                branch,
                name,
                request.getRemoteAddr(),
                id,
                isRest(request) ? Languages.accepted(request.getHeader("Accept-Language")) : Languages.of(request));
        if (request.getUserPrincipal() != null) {
            employees.seen(request, name, branch, email);
        }
    }

    private static String requestId(HttpServletRequest request) {
        Object known = request.getAttribute(REQUEST_ID);
        if (known != null) {
            return known.toString();
        }
        String given = request.getHeader("X-Request-Id");
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        return id;
    }

    static void headers(HttpServletRequest request, HttpServletResponse response) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        String path =
                uri.substring(Math.min(uri.length(), request.getContextPath().length()));
        response.setHeader("Content-Security-Policy", policy(path, request.getServletContext()));
        if (path.startsWith("/resources/")) {
            boolean versioned = request.getParameter("v") != null;
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        } else if (path.equals("/sw.js") || path.equals("/manifest.webmanifest")) {
            response.setHeader("Cache-Control", "no-cache");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /**
     * What a page may load. {@code script-src} is not here: PrimeFaces adds it with the nonce of the page, in a header of
     * its own. Style attributes stay allowed, because the components set widths with them.
     */
    private static String policy(String path, ServletContext context) {
        if (path.startsWith("/api/")) {
            return "default-src 'none'; frame-ancestors 'none'";
        }
        if (path.equals("/offer") || path.startsWith("/offer/")) {
            return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";
        }
        return "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; frame-src 'none'; connect-src 'self'; "
                + "img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                + "manifest-src 'self'; worker-src 'self'; form-action 'self' " + signOnOrigin(context);
    }

    private static String signOnOrigin(ServletContext context) {
        URI url = URI.create(SignOn.url(context));
        return url.getScheme() + "://" + url.getAuthority();
    }

    /**
     * The status with which a page's form is refused before anything parses it, 0 if it is not. REST says itself what may be
     * how long. The rest of a refused body is read and thrown away by the server, so that a client that writes first and reads
     * then gets the answer.
     */
    private static int unboundedForm(HttpServletRequest request) {
        if (isRest(request) || READS.contains(request.getMethod())) {
            return 0;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        return length > (file ? MAX_FILE_FORM_BYTES : MAX_FORM_BYTES)
                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                : 0;
    }

    private static boolean isRest(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api");
    }

    /** A page has one address, without extension; with it only its own Ajax calls come, which are no GET. */
    private static boolean isOldAddress(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getRequestURI().endsWith(PAGE)
                && !request.getRequestURI().contains("/jakarta.faces.resource/");
    }

    private static String withoutExtension(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String path = uri.substring(0, uri.length() - PAGE.length()).replaceFirst("^/+", "/");
        String page = path.endsWith("/index") ? path.substring(0, path.length() - "index".length()) : path;
        return request.getQueryString() == null ? page : page + "?" + request.getQueryString();
    }

    /**
     * A write with the person's cookie that the browser says comes from another site's page; over REST also one of which nobody
     * says where it comes from: a program brings a token, and every browser says it.
     */
    private static boolean isForeignWrite(HttpServletRequest request) {
        if (READS.contains(request.getMethod()) || request.getHeader("Authorization") != null) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null
                ? isRest(request)
                : !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }
}
