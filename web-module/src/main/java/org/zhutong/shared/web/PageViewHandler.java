package org.zhutong.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * Gives every view, error pages included, the language the person chose; and keeps the pages that strangers can reach
 * from creating sessions.
 */
public class PageViewHandler extends ViewHandlerWrapper {
    /** Known before the page is built: that is when PrimeFaces decides where to keep the nonce. */
    private static final Set<String> STATELESS =
            Set.of("/error.xhtml", "/signed-out.xhtml", "/offline.xhtml", "/offer.xhtml");

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Languages.of((HttpServletRequest) context.getExternalContext().getRequest());
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (STATELESS.contains(view.getViewId())) {
            view.setTransient(true);
        }
        return view;
    }
}
