package org.zhutong.shared.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Messages;
import org.zhutong.shared.service.Refusals;

/**
 * Turns what went wrong behind a page into what people can act on: a refusal by a rule becomes a message at its field, a
 * page that cannot be shown becomes the error page with the right status, an expired page is asked for again, and
 * everything unexpected is logged and told with the request's id. Nothing is swallowed, no stack trace is shown.
 */
public class PageExceptionHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(PageExceptionHandler.class);

    /** Tells the script of the page that the page itself, or the session, is over. */
    static final String EXPIRED_COOKIE = "zhutong_notice";

    public PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            Throwable cause = cause(event.getContext().getException());
            events.remove();
            if (!context.getResponseComplete()) {
                react(context, cause, event.getContext().getPhaseId());
            } else {
                LOG.error("after the answer was complete", cause);
            }
        }
        getWrapped().handle();
    }

    private static void react(FacesContext context, Throwable cause, PhaseId phase) {
        if (cause instanceof ViewExpiredException) {
            expired(context);
        } else if (!context.isPostback() || phase == PhaseId.RENDER_RESPONSE) {
            errorPage(context, cause);
        } else {
            message(context, cause);
        }
    }

    /** On a page that is already open: say it there and keep what was typed. */
    private static void message(FacesContext context, Throwable cause) {
        Optional<BusinessException> refusal = Refusals.in(cause);
        if (isDenied(cause)) {
            context.addMessage(null, error("ui.error.denied", locale(context)));
        } else if (isStale(cause)) {
            context.addMessage(null, error("ui.error.stale", locale(context)));
        } else if (refusal.isPresent()) {
            RefusalMessages.add(context, refusal.get());
        } else if (Refusals.isUnavailable(cause)) {
            LOG.error("database unavailable, on " + path(context), cause);
            context.addMessage(null, error("ui.error.503.text", locale(context)));
        } else {
            LOG.error("unexpected, on " + path(context), cause);
            context.addMessage(null, error("ui.error.unexpected", locale(context), requestId(context)));
        }
        context.validationFailed();
    }

    /** The page itself cannot be shown. */
    private static void errorPage(FacesContext context, Throwable cause) {
        ExternalContext external = context.getExternalContext();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (cause instanceof BusinessException refusal) {
            status = ServletRefusals.status(refusal.getKind());
            external.getRequestMap().put(ErrorPageServlet.MESSAGE, Messages.text(locale(context), refusal));
        } else if (isDenied(cause)) {
            status = HttpServletResponse.SC_FORBIDDEN;
        } else if (Refusals.isUnavailable(cause)) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            LOG.error("database unavailable, showing " + path(context), cause);
        } else {
            LOG.error("unexpected, showing " + path(context), cause);
        }
        if (external.isResponseCommitted()) {
            LOG.error("too late for an error page, the answer had begun", cause);
        } else {
            send(context, status);
        }
        context.responseComplete();
    }

    private static void send(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        try {
            external.responseReset();
            // PrimeFaces has set the nonce of the page that failed; the error page sets its own
            RequestFilter.headers(
                    (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
            if (context.getPartialViewContext().isAjaxRequest()) {
                external.setResponseStatus(status);
            } else {
                external.responseSendError(status, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server no longer knows the page: the script keeps what was typed and asks for it again. */
    private static void expired(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest()) {
            external.setResponseStatus(HttpServletResponse.SC_UNAUTHORIZED);
            external.addResponseHeader("X-Zhutong-Expired", "view");
        } else {
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            external.addResponseCookie(EXPIRED_COOKIE, "expired", Map.of("path", "/", "maxAge", 60));
            external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
            external.setResponseHeader("Location", request.getRequestURI() + query);
        }
        context.responseComplete();
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable thrown) {
        return (thrown instanceof FacesException && !(thrown instanceof ViewExpiredException))
                || thrown instanceof ELException
                || thrown instanceof InvocationTargetException
                || (thrown instanceof EJBException && !isDenied(thrown));
    }

    private static boolean isDenied(Throwable cause) {
        return cause instanceof EJBAccessException || cause instanceof AccessLocalException;
    }

    /** Someone else's change got in at the commit, where no service could turn it into a refusal. */
    private static boolean isStale(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t.getClass().getSimpleName().equals("OptimisticLockException")) {
                return true;
            }
        }
        return false;
    }

    private static FacesMessage error(String key, Locale locale, Serializable... args) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.text(key, locale, args), null);
    }

    private static Locale locale(FacesContext context) {
        return Languages.of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    private static String requestId(FacesContext context) {
        return String.valueOf(context.getExternalContext().getRequestMap().get(RequestFilter.REQUEST_ID));
    }

    private static String path(FacesContext context) {
        return ((HttpServletRequest) context.getExternalContext().getRequest()).getRequestURI();
    }
}
