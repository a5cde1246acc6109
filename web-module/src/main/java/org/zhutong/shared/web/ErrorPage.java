package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the error page says: the status, and more when more is known. */
@Named
@RequestScoped
public class ErrorPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    public int getStatus() {
        return request.getAttribute(ErrorPageServlet.STATUS) instanceof Integer status ? status : 404;
    }

    public String getTitleKey() {
        return "ui.error." + ErrorPageServlet.kind(getStatus()) + ".title";
    }

    /** What the rule said that refused, else what the status means. */
    public String getText() {
        Object message = request.getAttribute(ErrorPageServlet.MESSAGE);
        return message == null
                ? texts.get("ui.error." + ErrorPageServlet.kind(getStatus()) + ".text")
                : message.toString();
    }
}
